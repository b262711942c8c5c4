import { expect, test } from 'vitest';
import { labelMovie, type Movie } from '../../src/catalogue/movie.ts';
import { catalogue, titles } from './shipped.ts';

const labels = Map.groupBy(catalogue.movies, (movie) => labelMovie(movie).toLowerCase());

/** Says whether no text could tell the two apart, or only a year that one of them lacks. */
function sharesItsLabel(movie: Movie, other: Movie): boolean {
	const isTitle = (name: string): boolean => name.toLowerCase() === movie.title.toLowerCase();
	return [other.title, ...other.alternatives].some(isTitle) && (movie.year === undefined || movie.year === other.year);
}

/**
 * Titles without a year that are next to the name of a movie with far more ratings: that one comes first, they follow.
 */
const SECOND_TO_A_FAMOUS_ONE = new Set(['Beauty and the Breast', 'Terminal', 'Wall', 'Addiction']);

test('every title with its year finds its movie, in the form we show', () => {
	const strays: string[] = [];
	for (const movie of catalogue.movies) {
		const { verdict, matches } = titles.resolve(labelMovie(movie));
		const first = matches[0]?.movie;
		const second =
			SECOND_TO_A_FAMOUS_ONE.has(labelMovie(movie)) && matches.slice(0, 4).some((match) => match.movie === movie);
		if (verdict === 'none') strays.push(`${labelMovie(movie)}: none`);
		else if (first !== movie && !second && !sharesItsLabel(movie, first))
			strays.push(`${labelMovie(movie)}: ${labelMovie(first)}`);
	}
	expect(strays).toEqual([]);
});

test('true duplicates are the listed ones, and a menu has all of them', async () => {
	const dated = [...labels].filter(([, [{ year }, ...others]]) => year !== undefined && others.length > 0);
	for (const [label, movies] of dated) {
		const { matches } = titles.resolve(label);
		expect(matches.map(({ movie }) => movie)).toEqual(expect.arrayContaining(movies));
	}
	const list = dated.map(([, movies]) => `${labelMovie(movies[0])}: ${movies.map(({ id }) => id).join(', ')}`);
	await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('true-duplicates.txt');
});

test('when movies share title and year, one with far more ratings is sure, close ones are ambiguous', () => {
	for (const movies of labels.values()) {
		if (movies[0].year === undefined || movies.length < 2) continue;
		const [most, next] = movies.map(({ ratings }) => ratings).sort((a, b) => b - a);
		const { verdict } = titles.resolve(labelMovie(movies[0]));
		if (most === next) expect(verdict, labelMovie(movies[0])).toBe('ambiguous');
		if (most > 4 * (next + 1)) expect(verdict, labelMovie(movies[0])).toBe('confident');
	}
});
