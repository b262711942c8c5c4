import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOwnId } from '../../src/catalogue/own-id.ts';
import type { RankingCase } from './read-ranking-set.ts';
import { titles } from './shipped.ts';

/** Queries as people type them, of which a checkout alone has none. */
const LINES = '../shared/titles/messy-2.jsonl';
const isThere = existsSync(LINES);
if (!isThere) console.warn(`SKIPPED: ${LINES} is not there to be searched.`);

test.skipIf(!isThere)('of queries as people type them, few are believed wrongly, and few get a needless menu', () => {
	const cases = readFileSync(LINES, 'utf8').trim().split('\n');
	const answers = cases
		.map((line): RankingCase => JSON.parse(line))
		.map((asked) => ({ ...asked, ...titles.resolve(asked.query) }));
	// a movie that is newer than the lines is one that they do not know
	const isRight = ({ expect: ids, kind }: RankingCase, id: number | undefined): boolean =>
		id !== undefined && (ids.includes(id) || (kind === 'after-catalogue' && isOwnId(id)));
	const sure = answers.filter(({ verdict }) => verdict === 'confident');
	const wrong = sure.filter((one) => !isRight(one, one.matches[0].movie.id));
	const meant = answers.filter(({ expect: ids }) => ids.length > 0);
	const found = meant.filter((one) => one.matches.slice(0, 3).some(({ movie }) => isRight(one, movie.id)));
	const plain = meant.filter(({ accept_top }) => accept_top === 1);
	const menus = plain.filter(({ verdict }) => verdict !== 'confident');
	expect(wrong.length / answers.length).toBeLessThanOrEqual(0.01);
	expect(wrong.length / sure.length).toBeLessThanOrEqual(0.01);
	expect(found.length / meant.length).toBeGreaterThanOrEqual(0.97);
	expect(menus.length / plain.length).toBeLessThanOrEqual(0.05);
});
