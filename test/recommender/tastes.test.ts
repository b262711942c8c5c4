import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { listContentFacts } from '../../src/catalogue/content-facts.ts';
import { readModel } from '../../src/model/model-file.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { createRecommender } from '../../src/recommender/recommender.ts';

// What the shipped model, with the content of movies, gives people whose taste is easy to name.

interface Persona {
	readonly name: string;
	readonly ratings: readonly { readonly movieId: number; readonly stars: number }[];
	readonly expected: { readonly genres?: string[]; readonly until?: number; readonly movies?: number[] };
}

const catalogue = readCatalogue('data/catalogue.csv');
const facts = listContentFacts('data/catalogue.csv', catalogue);
const factsOf = new Map(facts.map((each) => [each.movieId, each]));
const recommender = createRecommender(await readModel('models/default.safetensors'), buildMovieContent(facts));
const personas: Persona[] = JSON.parse(readFileSync('data/personas.json', 'utf8'));

const listOf = (ratings: Iterable<readonly [number, number]>, exclude?: ReadonlySet<number>): number[] =>
	recommender.recommend(new Map(ratings), { count: 10, exclude }).map(({ movieId }) => movieId);
const love = (movieIds: readonly number[]) => movieIds.map((movieId) => [movieId, 5] as const);

/** Whether a movie is of the persona's kind. What the persona liked is, where the bot was not told. */
function fits({ ratings, expected: { genres = [], until = 0, movies = [] } }: Persona, movieId: number): boolean {
	const movie = catalogue.get(movieId)!;
	const isOfTime = movie.year !== undefined && movie.year <= until;
	const isNamed = movies.includes(movieId) || listLiked(ratings).some((liked) => liked.movieId === movieId);
	return isOfTime || isNamed || movie.genres.some((genre) => genres.includes(genre));
}

function listLiked(ratings: Persona['ratings']): Persona['ratings'] {
	return ratings.filter(({ stars }) => stars >= 3.5);
}

const PAIRS = personas.flatMap((first, at) => personas.slice(at + 1).map((second) => [first, second]));

/**
 * Counts the movies for each persona in a list from three favourites of each. @returns the smallest number.
 *
 * @param knowsOthers - Leaves out their other favourites.
 */
function countSmallest(some: readonly Persona[], knowsOthers = false): number {
	const favourites = some.map(({ ratings }) => listLiked(ratings));
	const told = favourites.flatMap((own) => own.slice(0, 3));
	const exclude = new Set(knowsOthers ? favourites.flatMap((own) => own.slice(3).map(({ movieId }) => movieId)) : []);
	const list = listOf(
		told.map(({ movieId, stars }) => [movieId, stars] as const),
		exclude,
	);
	return Math.min(...some.map((persona) => list.filter((movieId) => fits(persona, movieId)).length));
}

function nameGroups(groups: readonly (readonly Persona[])[]): string[] {
	return groups.map((group) => group.map(({ name }) => name).join(', '));
}

function average(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

describe('several tastes', () => {
	test('two of them get at least two movies of ten each; 4.6 on average', () => {
		const smallest = PAIRS.map((pair) => countSmallest(pair));
		expect(smallest).toHaveLength(120);
		expect(nameGroups(PAIRS.filter((_, at) => smallest[at] < 2))).toEqual([]);
		expect(average(smallest)).toBeGreaterThanOrEqual(4.6);
	});

	test('the same where their other favourites are left out; 4.4 on average', () => {
		const smallest = PAIRS.map((pair) => countSmallest(pair, true));
		expect(nameGroups(PAIRS.filter((_, at) => smallest[at] < 2))).toEqual([]);
		expect(average(smallest)).toBeGreaterThanOrEqual(4.4);
	});

	test('three of them get at least two movies of ten each: all of twenty triples, and 450 of all 455', () => {
		// What fits the indie lover is a list of 44 movies and no genre, so it is left out.
		const named = personas.filter(({ name }) => name !== 'indie');
		const twenty = Array.from({ length: 20 }, (_, at) =>
			[at, at + 4, at + (at < named.length ? 9 : 7)].map((place) => named[place % named.length]),
		);
		expect(nameGroups(twenty.filter((three) => countSmallest(three) < 2))).toEqual([]);
		const all = named.flatMap((first, at) =>
			named.slice(at + 1).flatMap((second, next) => named.slice(at + next + 2).map((third) => [first, second, third])),
		);
		expect(all).toHaveLength(455);
		expect(nameGroups(all.filter((three) => countSmallest(three) < 2)).length).toBeLessThanOrEqual(5);
	});

	test('two westerns, two romances and two movies about space: each gets its share', () => {
		// Unforgiven, The Searchers; Notting Hill, Love Actually; Alien, Star Trek II: The Wrath of Khan
		const list = listOf(love([1266, 3365, 2671, 6942, 1214, 1374]));
		const countOf = (genre: string): number => list.filter((id) => catalogue.get(id)!.genres.includes(genre)).length;
		for (const genre of ['Western', 'Romance', 'Sci-Fi']) expect(countOf(genre), genre).toBeGreaterThanOrEqual(2);
	});

	test('fantasy and comedies about young women: at least three of the comedies', () => {
		// The Fellowship of the Ring, The Desolation of Smaug, The Prisoner of Azkaban; Clueless, Mean Girls, Legally Blonde
		const list = listOf(love([4993, 106489, 8368, 39, 7451, 4447]));
		const comedies = list.filter((movieId) => {
			const { genres } = catalogue.get(movieId)!;
			return genres.includes('Comedy') && !genres.includes('Fantasy');
		});
		expect(comedies.length).toBeGreaterThanOrEqual(3);
	});
});

describe('what recurs among liked movies', () => {
	test.each([
		// Isle of Dogs, The French Dispatch, Rushmore, The Royal Tenenbaums
		['Wes Anderson', [183897, 223204, 2395, 4979], 5],
		// Reservoir Dogs, Jackie Brown, Kill Bill: Vol. 1, Inglourious Basterds
		['Quentin Tarantino', [1089, 1729, 6874, 68157], 4],
		// Memento, The Prestige, The Dark Knight, Dunkirk
		['Christopher Nolan', [4226, 48780, 58559, 174055], 4],
	])('a director: %s', (director, liked, least) => {
		const list = listOf(love(liked));
		const own = list.filter((movieId) => factsOf.get(movieId)?.directors.includes(director));
		expect(own.length).toBeGreaterThanOrEqual(least);
		expect(own.length).toBeLessThanOrEqual(6);
	});

	test('a country: Korean movies for one who likes five', () => {
		// Oldboy, Memories of Murder, The Handmaiden, Train to Busan, Parasite
		const liked = [27773, 49278, 158783, 162082, 202439].filter(recommender.knows);
		const list = recommender.recommend(new Map(love(liked)), { count: 10 });
		const korean = list.filter(({ movieId }) => factsOf.get(movieId)?.country === 'KR');
		expect(korean.length).toBeGreaterThanOrEqual(5);
		const named = korean.flatMap(({ traits }) => traits.map(({ kind, name }) => `${kind} ${name}`));
		expect(named).toContain('country KR');
	});

	test.each([
		// Ocean's Eleven, Heat, The Italian Job, Inside Man, Rififi
		['heists', [4963, 6, 6378, 44199, 4298], 'Heist Movies', 5],
		// Back to the Future, Looper, Primer, Twelve Monkeys, Groundhog Day
		['time travel', [1270, 96610, 8914, 32, 1265], 'Time Travel Movies', 4],
	])('a theme under several names: %s', (_, liked, theme, least) => {
		const list = recommender.recommend(new Map(love(liked)), { count: 10 });
		expect(list.filter(({ movieId }) => factsOf.get(movieId)!.keywords.has(theme)).length).toBeGreaterThanOrEqual(
			least,
		);
		expect(list.flatMap(({ traits }) => traits.map(({ name }) => name))).toContain(theme);
	});

	test('nothing of it when it does not recur: one movie by a director among others is no trait', () => {
		const list = recommender.recommend(new Map(love([223204, 1, 318, 2571])), { count: 10 });
		expect(list.flatMap(({ traits }) => traits).filter(({ name }) => name === 'Wes Anderson')).toEqual([]);
	});

	test('the language and the country of most movies are no reason', () => {
		const liked = [6, 47, 2571, 79132, 924, 1203, 68954, 364].map((movieId) => [movieId, 4.5] as const);
		const short = facts.filter(({ minutes = 999 }) => minutes <= 90).map(({ movieId }) => movieId);
		const options = { count: 40, accept: (movieId: number) => short.includes(movieId) };
		const list = recommender.recommend(new Map(liked), options);
		const named = list.flatMap(({ traits }) => traits.map(({ kind, name }) => `${kind} ${name}`));
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((trait) => ['language en', 'country US'].includes(trait))).toEqual([]);
	});
});

describe('similar movies', () => {
	const titlesLike = (movieId: number) =>
		recommender.similar(movieId, 10).map((near) => catalogue.get(near.movieId)!.title);

	test('those like Heat are by its director first', () => {
		expect(titlesLike(6)).toEqual(expect.arrayContaining(['Collateral', 'Thief', 'The Insider']));
		expect(recommender.sharedFeatures(6, 8798, 1)).toEqual([{ kind: 'director', name: 'Michael Mann' }]);
	});

	test('a director alone makes no movie similar, and neither does a genre that few have rated', () => {
		expect(titlesLike(7451)).toContain('Bring It On'); // Mean Girls
		const none = ['Bad Santa 2', 'Vampire Academy', "Mr. Popper's Penguins", 'The House of Yes'];
		for (const title of none) expect(titlesLike(7451)).not.toContain(title);
		for (const title of ['The Mummy', "The Mummy's Hand"]) expect(titlesLike(1258)).not.toContain(title); // The Shining
		expect(titlesLike(44555)).not.toContain('The Tourist'); // The Lives of Others
		expect(titlesLike(3578)).not.toContain('White Squall'); // Gladiator
	});

	test('no director has more than six of ten, and the others are of the kind', () => {
		for (const movieId of [5618, 2019]) {
			const directors = recommender.similar(movieId, 10).map((near) => factsOf.get(near.movieId)!.directors);
			const own = factsOf.get(movieId)!.directors[0];
			expect(directors.filter((list) => list.includes(own))).toHaveLength(6);
		}
		expect(titlesLike(5618)).toContain('Wolf Children'); // Spirited Away
	});
});

test('12 Angry Men and its neighbours have movies of their kind in common', () => {
	for (const { movieId } of recommender.similar(1203, 10)) {
		expect(recommender.commonGround(1203, movieId, 2)).not.toContain(1732); // The Big Lebowski
	}
});

test('what speaks against a movie is what the person disliked of its kind', () => {
	const musicals = [1035, 914, 899, 1947];
	const ratings = new Map([...love([1, 2571, 260, 1196]), ...musicals.map((movieId) => [movieId, 1] as const)]);
	const { against } = recommender.predict(ratings, 2565)!; // The King and I
	expect(against.length).toBeGreaterThan(0);
	expect(musicals).toEqual(expect.arrayContaining([...against]));
	expect(recommender.recommend(ratings, { count: 10 }).every((movie) => movie.against.length === 0)).toBe(true);
});
