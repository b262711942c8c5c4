import { expect, test } from 'vitest';
import { Refusal } from '../../src/bot/refusal.ts';
import { readMovieId } from '../../src/rules/find-movie.ts';
import { catalogue } from '../catalogue/shipped.ts';

test.each([
	['364', 'The Lion King'],
	['1113877606', 'Inside Out 2'],
	['1422022452', 'Inside Out 2'], // its id by IMDb, which another catalogue may have given it
	['1400110357', 'The Lion King'], // as if we had had it before MovieLens did
])('a button of movie %s means %s', (id, title) => {
	expect(readMovieId(id, { catalogue }).title).toBe(title);
});

test.each([undefined, '', '0', '-364', '364.5', '9999999999', '11138776060', 'id:364'])(
	'a forged "%s" is refused',
	(id) => {
		expect(() => readMovieId(id, { catalogue })).toThrow(Refusal);
	},
);
