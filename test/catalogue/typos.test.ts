import { describe, expect, test } from 'vitest';
import { labelMovie } from '../../src/catalogue/movie.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { makeTypo } from './make-typos.ts';
import { catalogue, titles } from './shipped.ts';

const mostRated = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings || a.id - b.id).slice(0, 5000);

describe.each([
	['one typo', 1, 0.97],
	['two typos', 2, 0.9],
])('%s anywhere in the title', (_, typos, bar) => {
	const random = createRandom(typos);
	const addTypos = (text: string): string =>
		Array.from({ length: typos }).reduce<string>((typed) => makeTypo(typed, random), text);

	test(`finds ${bar * 100} % at the first place by title and year`, () => {
		const every4th = mostRated.filter((_, at) => at % 4 === 0);
		const found = every4th.filter((movie) => {
			const typed = labelMovie({ ...movie, title: addTypos(movie.title) });
			const { verdict, matches } = titles.resolve(typed);
			return verdict !== 'none' && matches[0].movie === movie;
		});
		console.log(`${(100 * found.length) / every4th.length} % with ${typos} typos and the year`);
		expect(found.length / every4th.length).toBeGreaterThanOrEqual(bar);
	});

	test(`finds ${bar * 100} % of the 5,000 most rated by title alone, where any movie of that title is right`, () => {
		const found = mostRated.filter(({ title }) => {
			const { verdict, matches } = titles.resolve(addTypos(title));
			if (verdict === 'none') return false;
			const first = matches[0].movie;
			return [first.title, ...first.alternatives].some((name) => name.toLowerCase() === title.toLowerCase());
		});
		console.log(`${found.length / 50} % with ${typos} typos and no year`);
		expect(found.length / mostRated.length).toBeGreaterThanOrEqual(bar);
	});
});
