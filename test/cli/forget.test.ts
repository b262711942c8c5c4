import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { cli } from './cli.ts';

const path = join(mkdtempSync(join(tmpdir(), 'forget-')), 'test.sqlite');
const [ADA, BOB] = ['100000000000000001', '100000000000000002'];

test('a database that is not there is not made, and a call without a person is refused', async () => {
	const { code, errors } = await cli('forget', ADA, '--database', path);
	expect(code).toBe(2);
	expect(errors).toContain(`There is no database ${path} yet: start Matinee once.`);
	expect((await cli('forget', '--database', path)).errors).toContain('Name one person by their Discord user id.');
});

test('counts what is stored, deletes it, and leaves others alone', async () => {
	const store = await openStore(path);
	for (const person of [ADA, BOB]) await store.rate(person, 364, 5);
	await store.dismiss(ADA, 1, 'seen');
	await store.addToWatchlist(ADA, 2);
	await store.chooseCountry(ADA, 'DE');
	const dry = await cli('forget', ADA, '--dry-run', '--database', path);
	expect(dry.output).toContain(`Stored about ${ADA}: 1 rows in ratings, 1 in dismissals, 0 in shown, 1 in watchlist`);
	expect(await store.ratingOf(ADA, 364)).toMatchObject({ stars: 5 });
	const { code, output } = await cli('forget', ADA, '--database', path);
	expect(code).toBe(0);
	expect(output).toContain(`Deleted everything about ${ADA}: 1 rows in ratings`);
	const nothing = { ratings: [], dismissals: [], shown: [], watchlist: [], country: undefined };
	expect(await store.exportOf(ADA)).toMatchObject(nothing);
	expect(await store.ratingOf(BOB, 364)).toMatchObject({ stars: 5 });
	expect((await cli('forget', ADA, '--database', path)).output).toContain('0 rows in ratings');
	await store.close();
});
