import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { pickForGroup } from '../../src/rules/group-picks.ts';
import { ANYTHING } from '../../src/rules/query.ts';
import { openServices } from '../../src/services.ts';

const services = await openServices({
	cataloguePath: 'data/catalogue.csv',
	modelPath: 'models/default.safetensors',
	databasePath: join(mkdtempSync(join(tmpdir(), 'groups-')), 'test.sqlite'),
});
const { store } = services;
afterAll(() => store.close());

const [ADA, BO, CY] = ['100000000000000001', '100000000000000002', '100000000000000003'];
const DISNEY = [364, 588, 595, 2081, 1022];
const CRIME = [858, 1213, 1221, 296, 50];

beforeEach(async () => {
	for (const userId of [ADA, BO, CY]) await store.deleteAll(userId);
	for (const movieId of DISNEY) await store.rate(ADA, movieId, 5);
	for (const movieId of CRIME) await store.rate(BO, movieId, 5);
});

const NOTHING: ReadonlySet<number> = new Set();
const pick = (members: string[], leaveOut = NOTHING, weights?: ReadonlyMap<string, number>) =>
	pickForGroup(services, members, ANYTHING, { count: 5, leaveOut, weights });
const idsOf = (picks: Awaited<ReturnType<typeof pick>>) => picks.map(({ movie }) => movie.id);

test('a group gets nothing that any of them rated, saw, dismissed, or that is left out', async () => {
	const [seen, unwanted, left, ...others] = idsOf(await pick([ADA, BO]));
	await store.dismiss(ADA, seen, 'seen');
	await store.dismiss(BO, unwanted, 'not interested');
	await store.rate(BO, others[0], 4);
	const again = idsOf(await pick([ADA, BO], new Set([left])));
	expect(again).toHaveLength(5);
	for (const movieId of [seen, unwanted, left, others[0], ...DISNEY, ...CRIME]) expect(again).not.toContain(movieId);
});

test('gives others the thread after each member', async () => {
	let pauses = 0;
	const pause = async () => void pauses++;
	await pickForGroup(services, [ADA, BO, CY], ANYTHING, { count: 5, leaveOut: NOTHING, pause });
	expect(pauses).toBe(3);
});

test('each movie says how it fits each member, in dots', async () => {
	const picks = await pick([ADA, BO, CY]);
	for (const { fits, score } of picks) {
		expect(fits.map(({ userId }) => userId)).toEqual([ADA, BO, CY]);
		expect(fits[0].fit).toBeGreaterThan(0);
		expect(fits[2].fit).toBe(0);
		expect(score).toBeGreaterThan(0);
		expect(score).toBeLessThanOrEqual(1);
	}
});

test('a movie that is likely for no one makes up for nothing', async () => {
	const western = { ...ANYTHING, genre: 'Western', to: 1910 } as const;
	const picks = await pickForGroup(services, [ADA, BO], western, { count: 5, leaveOut: NOTHING });
	const unlikely = picks.filter(({ fits }) => fits.every(({ fit }) => fit === 1));
	expect(unlikely.length).toBeGreaterThan(0);
	for (const { reason } of unlikely) expect(reason).toBeUndefined();
});

test('no movie is said to be likely for everybody where the taste of one is unknown', async () => {
	const reasons = async (members: string[]) => new Set((await pick(members)).map(({ reason }) => reason));
	expect(await reasons([ADA])).toEqual(new Set(['everyone']));
	expect(await reasons([ADA, CY])).toEqual(new Set(['known']));
});

test('a group without any taste gets what nearly everyone likes, and says so', async () => {
	const picks = await pick([CY, '100000000000000004']);
	expect(picks.map(({ reason }) => reason)).toEqual(Array(5).fill('popular'));
	expect(picks.every(({ bestFor }) => bestFor === undefined)).toBe(true);
});

test('of a person who shares with no one it reads nothing', async () => {
	const alone = await pick([ADA, CY]);
	await store.chooseSharing(BO, 'off');
	const withBo = await pick([ADA, BO]);
	expect(idsOf(withBo)).toEqual(idsOf(alone));
	expect(withBo.map(({ fits }) => fits[1].fit)).toEqual([0, 0, 0, 0, 0]);
});

test('a daring mood, and a list after others that were turned down, bring movies that fewer people know', async () => {
	const fame = async (mood: 'balanced' | 'daring', steps: number) => {
		const picks = await pickForGroup(
			services,
			[ADA, BO],
			{ ...ANYTHING, mood },
			{ count: 5, leaveOut: NOTHING, steps },
		);
		const counts = picks.map(({ movie }) => services.recommender.ratingCount(movie.id));
		return counts.toSorted((a, b) => a - b)[2];
	};
	const usual = await fame('balanced', 0);
	const once = await fame('balanced', 1);
	expect(once).toBeLessThan(usual);
	expect(await fame('balanced', 2)).toBeLessThan(once);
	expect(await fame('balanced', 9)).toBe(await fame('balanced', 3));
	expect(await fame('daring', 0)).toBeLessThan(0.5 * usual);
});

test('proposes no movie whose dots it cannot tell, and claims nothing of one that is nominated', async () => {
	const query = { ...ANYTHING, genre: 'Comedy', mood: 'daring' } as const;
	const picks = await pickForGroup(services, [ADA, BO], query, { count: 5, leaveOut: NOTHING, steps: 3 });
	for (const { fits } of picks) expect(fits.every(({ fit }) => fit > 0)).toBe(true);
	const { recommender, catalogue } = services;
	const isUnrated = ({ id }: { id: number }) => recommender.knows(id) && recommender.averageStars(id) === undefined;
	const { id } = catalogue.movies.find(isUnrated)!;
	const judge = { count: 1, leaveOut: NOTHING, among: new Set([id]) };
	expect((await pickForGroup(services, [ADA, BO], ANYTHING, judge))[0]).toMatchObject({ reason: undefined });
});

test('a movie is likely for most only where more than half of all are known to like it', async () => {
	const members = [ADA, BO, CY, '100000000000000005'];
	const picks = await pickForGroup(services, members, ANYTHING, { count: 20, leaveOut: NOTHING });
	for (const { fits, reason } of picks) {
		const likely = fits.filter(({ fit }) => fit > 1).length;
		const known = fits.filter(({ fit }) => fit > 0).length;
		if (likely < known) expect(reason).toBe(2 * likely > fits.length ? 'most' : 'few');
	}
	expect(picks.some(({ reason }) => reason === 'few')).toBe(true);
});

test('who weighs more gets more', async () => {
	const sumFor = async (userId: string) => {
		const picks = await pick([ADA, BO], NOTHING, new Map([[userId, 4]]));
		return picks.reduce((sum, { fits }) => sum + fits[1].fit, 0);
	};
	expect(await sumFor(BO)).toBeGreaterThan(await sumFor(ADA));
});
