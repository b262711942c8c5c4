import { describe, expect, test } from 'vitest';
import { labelMovie, type Movie } from '../../src/catalogue/movie.ts';
import { createTitleSearch, type TitleSearch } from '../../src/catalogue/title-search.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { buildSmallIndex } from './build-small-index.ts';
import { pickBelow } from './make-typos.ts';
import { catalogue, details, titles } from './shipped.ts';

function searchAmong(
	...movies: [title: string, year: number | undefined, ratings: number, ...alternatives: string[]][]
): TitleSearch {
	const made = movies.map(([title, year, ratings, ...alternatives], at): Movie => {
		return {
			id: at + 1,
			title,
			year,
			ratings,
			alternatives,
			genres: [],
			imdbId: undefined,
			tmdbId: undefined,
			wikidataId: undefined,
			omdbId: undefined,
		};
	});
	return createTitleSearch(buildSmallIndex(made));
}

function rank(text: string, search = titles): string[] {
	return search.resolve(text).matches.map(({ movie }) => labelMovie(movie));
}

describe('the whole order', () => {
	const series = searchAmong(
		['The Godfather', 1972, 583],
		['The Godfather: Part II', 1974, 360],
		['The Godfather: Part III', 1990, 120],
		['GodFather', 1991, 0],
		['The Godfather of Harlem', 2019, 1],
		['Tokyo Godfathers', 2003, 20],
	);

	test.each([
		// the number decides; the rest follow by how much of them was typed and by fame
		['godfather 2', ['The Godfather: Part II (1974)']],
		['part ii godfather', ['The Godfather: Part II (1974)']],
		// without a number the bare title, its obscure namesake, then the sequels by fame
		[
			'godfather',
			['The Godfather (1972)', 'GodFather (1991)', 'The Godfather: Part II (1974)', 'The Godfather: Part III (1990)'],
		],
		// the year is stronger than fame
		['godfather 1991', ['GodFather (1991)']],
		['godfathers', ['The Godfather (1972)']],
	])('%s', (text, first) => {
		expect(rank(text, series).slice(0, first.length)).toEqual(first);
	});

	test('equal titles stand in the order of their ratings, and close ones are ambiguous', () => {
		const search = searchAmong(['Crash', 1996, 60], ['Crash', 2004, 200], ['Crash', 1978, 150]);
		expect(rank('crash', search)).toEqual(['Crash (2004)', 'Crash (1978)', 'Crash (1996)']);
		expect(search.resolve('crash').verdict).toBe('ambiguous');
		expect(search.resolve('crash 1978')).toMatchObject({ verdict: 'confident', matches: [{ movie: { year: 1978 } }] });
	});

	test('a movie without a year is no worse for a year in the text', () => {
		const search = searchAmong(['Killers', undefined, 10], ['Killers', 1946, 9]);
		expect(rank('killers 2023', search)[0]).toBe('Killers');
	});

	test('scores fall from the first match to the last and lie between 0 and 1', () => {
		for (const text of ['dune', 'star wars', 'godfahter', 'what']) {
			const scores = titles.resolve(text).matches.map(({ score }) => score);
			expect(scores).toEqual(scores.toSorted((a, b) => b - a));
			for (const score of scores) expect(score > 0 && score < 1).toBe(true);
		}
	});
});

describe('an empty or tiny catalogue', () => {
	test('answers none instead of failing', () => {
		const search = searchAmong();
		expect(search.resolve('matrix')).toEqual({ verdict: 'none', matches: [] });
		expect(search.complete('', 25)).toEqual([]);
	});
});

test('marks alone find the title that is those marks, and no other', () => {
	expect(rank('$')).toEqual(['$ (1971)']);
	for (const marks of ['🍿', '🍿🍿', '❤️', '?!', '(((']) expect(titles.resolve(marks).matches).toEqual([]);
	expect(titles.complete('🍿', 25)).toEqual([]);
});

describe('complete', () => {
	test('offers the most rated movies for an empty text', () => {
		const ratings = titles.complete(' ', 25).map((movie) => movie.ratings);
		expect(ratings).toHaveLength(25);
		expect(ratings).toEqual(
			catalogue.movies
				.map((movie) => movie.ratings)
				.sort((a, b) => b - a)
				.slice(0, 25),
		);
	});

	test('gives no more than asked for, and no movie twice', () => {
		for (const text of ['', 'l', 'the', 'star', 'the lion king']) {
			const offered = titles.complete(text, 7);
			expect(offered.length).toBeLessThanOrEqual(7);
			expect(new Set(offered).size).toBe(offered.length);
		}
	});

	test('a movie that came first while its title is typed stays first until the end, nearly always', () => {
		const typed = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings).slice(0, 200);
		let steps = 0;
		let lost = 0;
		for (const movie of typed) {
			let wasFirst = false;
			for (let length = 3; length <= movie.title.length; length++) {
				const isFirst = titles.complete(movie.title.slice(0, length).toLowerCase(), 25)[0] === movie;
				if (wasFirst) steps++;
				if (wasFirst && !isFirst) lost++;
				wasFirst = isFirst;
			}
		}
		console.log(`first place lost at ${lost} of ${steps} keystrokes`);
		expect(lost / steps).toBeLessThan(0.02);
	});

	test('a movie typed with its director comes first in the menu, as in the answer', () => {
		const known = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings).slice(0, 200);
		const typed = known.flatMap((movie) => {
			const director = details.get(movie.id)?.directors?.[0];
			if (director === undefined) return [];
			const last = director.split(' ').at(-1)!;
			const texts = [director, last, `by ${director}`, last.slice(0, 3)].map((name) => `${movie.title} ${name}`);
			return [...texts, `${director} ${movie.title}`].map((text) => ({ text: text.toLowerCase(), movie }));
		});
		expect(typed.length).toBeGreaterThan(900);
		expect(typed.filter(({ text, movie }) => titles.complete(text, 25)[0] !== movie)).toEqual([]);
		const sure = typed.filter(({ text }) => titles.resolve(text).verdict === 'confident');
		expect(sure.filter(({ text, movie }) => titles.resolve(text).matches[0].movie !== movie)).toEqual([]);
	});

	test.each(['batman nolan', 'star wars abrams', 'alien cameron', 'harry potter cuaron'])(
		'%s offers first what the answer asks about first',
		(text) => {
			const [first] = titles.resolve(text).matches;
			expect(titles.complete(text, 25)[0]).toBe(first.movie);
		},
	);

	test('every well-known movie is offered before the second half of its title is typed', () => {
		const typed = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings).slice(0, 300);
		const late = typed.filter((movie) => {
			const half = movie.title.slice(0, Math.max(6, Math.ceil(movie.title.length / 2)));
			return !titles.complete(half, 25).includes(movie);
		});
		expect(late.map((movie) => labelMovie(movie))).toEqual([]);
	});
});

describe('whatever is typed', () => {
	const random = createRandom(5);
	const noise = Array.from({ length: 300 }, () =>
		String.fromCodePoint(...Array.from({ length: 1 + pickBelow(30, random) }, () => 1 + pickBelow(0xd7ff, random))),
	);

	test('noise throws nothing and finds nothing', () => {
		const accepted = noise.filter((text) => titles.resolve(text).verdict !== 'none');
		expect(accepted).toEqual([]);
	});

	test.each([
		['a lone surrogate', '\ud83c'],
		['a control character', 'matrix\u0000'],
		['regular expression marks', '(.*)+?[a-z]{9,}|^$\\'],
		['a hundred characters', 'the good the bad and the ugly '.repeat(4).slice(0, 100)],
		['five thousand characters', 'abc def ghi '.repeat(420).slice(0, 5000)],
		['five thousand letters', 'x'.repeat(5000)],
		['five thousand digits', '7'.repeat(5000)],
		['five thousand marks', '*'.repeat(5000)],
		['five thousand emoji', '🎬'.repeat(2500)],
		['object keys', '__proto__ constructor toString'],
	])('%s is answered', (_, text) => {
		expect(titles.resolve(text).matches.length).toBeLessThanOrEqual(10);
		expect(titles.complete(text, 25).length).toBeLessThanOrEqual(25);
	});
});
