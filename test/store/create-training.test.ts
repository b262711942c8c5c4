import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Rating, Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

onEachEngine(({ newDatabase, query }) => {
	let now = 0;
	let where: string;
	let store: Store;
	beforeAll(async () => {
		where = await newDatabase();
		store = await openStore(where, () => ++now);
	});
	afterAll(() => store.close());

	async function listRatings() {
		const people: (readonly Rating[])[] = [];
		for await (const ratings of store.ratingsForTraining()) people.push(ratings);
		return people;
	}

	test('the ratings of those who agreed are read, newest first, without who gave them', async () => {
		for (const userId of ['ada', 'bob', 'cy']) await store.rate(userId, 1, 4);
		await store.rate('bob', 2, 5);
		expect(await listRatings()).toEqual([]);
		for (const userId of ['ada', 'bob', 'no ratings']) await store.agreeToTraining(userId, true);
		expect(await listRatings()).toEqual([
			[{ movieId: 1, stars: 4, ratedAt: 1 }],
			[
				{ movieId: 2, stars: 5, ratedAt: 4 },
				{ movieId: 1, stars: 4, ratedAt: 2 },
			],
		]);
	});

	test('who agrees twice has agreed when they first did, and who no longer does is not read', async () => {
		const agreedAt = await store.agreedToTrainingAt('ada');
		await store.agreeToTraining('ada', true);
		expect(await store.agreedToTrainingAt('ada')).toBe(agreedAt);
		await store.agreeToTraining('ada', false);
		await store.agreeToTraining('ada', false);
		expect(await store.agreedToTrainingAt('ada')).toBeUndefined();
		expect(await listRatings()).toHaveLength(1);
		expect(await store.deleteAll('bob')).toMatchObject({ agreedToTraining: true });
		expect(await listRatings()).toEqual([]);
	});

	test('more people than are read at once are all read, once each', async () => {
		const count = 1203;
		const rows = (row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at)).join();
		await query(where, `insert into training_consents values ${rows((at) => `('person ${at}', 0)`)}`);
		await query(where, `insert into ratings values ${rows((at) => `('person ${at}', ${at}, 3, 0)`)}`);
		const movieIds = (await listRatings()).map(([{ movieId }]) => movieId);
		expect(movieIds).toHaveLength(count);
		expect(new Set(movieIds).size).toBe(count);
	});
});
