import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { listContentFacts } from '../../src/catalogue/content-facts.ts';
import { readModel } from '../../src/model/model-file.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { createRecommender, type Ratings } from '../../src/recommender/recommender.ts';

// What people may expect of the shipped model, however it is made.

interface Persona {
	readonly name: string;
	readonly ratings: readonly { readonly movieId: number; readonly stars: number }[];
	readonly expected: { readonly genres?: string[]; readonly until?: number; readonly movies?: number[] };
}

const catalogue = readCatalogue('data/catalogue.csv');
const content = buildMovieContent(listContentFacts('data/catalogue.csv', catalogue));
const model = await readModel('models/default.safetensors');
const recommender = createRecommender(model, content);
const personas: Persona[] = JSON.parse(readFileSync('data/personas.json', 'utf8'));

const findPersona = (name: string): Persona => personas.find((persona) => persona.name === name)!;
const ratingsOf = ({ ratings }: Persona, count = ratings.length): [number, number][] =>
	ratings.slice(0, count).map(({ movieId, stars }) => [movieId, stars]);
const listOf = (ratings: Ratings): number[] =>
	recommender.recommend(ratings, { count: 10 }).map(({ movieId }) => movieId);
const scoreOf = (ratings: Ratings, movieId: number): number => recommender.predict(ratings, movieId)!.score;

function fits({ expected: { genres = [], until = 0, movies = [] } }: Persona, movieId: number): boolean {
	const movie = catalogue.get(movieId)!;
	const isOfTime = movie.year !== undefined && movie.year <= until;
	return isOfTime || movies.includes(movieId) || movie.genres.some((genre) => genres.includes(genre));
}

describe('a clear taste', () => {
	test.each(personas.map((persona) => [persona.name, persona] as const))(
		'%s gets at least seven of ten within the genre or among the movies held back',
		(_name, persona) => {
			const list = listOf(new Map(ratingsOf(persona)));
			expect(list.filter((movieId) => fits(persona, movieId)).length).toBeGreaterThanOrEqual(7);
		},
	);

	test('shows after three liked movies: at least five of ten for every persona, nine on average', () => {
		const counts = personas.map((persona) => {
			const liked = ratingsOf(persona).filter(([, stars]) => stars >= 3.5);
			return listOf(new Map(liked.slice(0, 3))).filter((movieId) => fits(persona, movieId)).length;
		});
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
		expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeGreaterThanOrEqual(9);
	});

	test.each([
		['The Lion King, Aladdin, Beauty and the Beast', [364, 588, 595], []],
		['these, Toy Story, and one star for The Exorcist', [364, 588, 595, 1], [1997]],
	])('movies for families outnumber the hits of those years: %s', (_movies, liked, disliked) => {
		const ratings = new Map([...liked.map((id) => [id, 5] as const), ...disliked.map((id) => [id, 1] as const)]);
		const families = listOf(ratings).filter((movieId) =>
			catalogue.get(movieId)!.genres.some((genre) => genre === 'Animation' || genre === 'Children'),
		);
		expect(families.length).toBeGreaterThanOrEqual(8);
	});

	// The Lion King, Aladdin, Beauty and the Beast, Toy Story, Finding Nemo, Shrek. Nearly everyone who saw these saw
	// Apollo 13.
	test.each([
		[[364, 588, 595]],
		[[364, 588, 595, 1]],
		[[588, 595, 1, 4306]],
		[[1, 6377, 4306]],
		[[364, 1, 6377, 4306, 588]],
	])('a list from movies for families begins with one: %j', (liked) => {
		const [first] = listOf(new Map(liked.map((movieId) => [movieId, 5])));
		expect(catalogue.get(first)!.genres).toContain('Children');
	});

	test('one liked movie of another kind does not hide a clear taste', () => {
		const families = listOf(
			new Map([
				[364, 5],
				[1, 4.5],
				[595, 5],
				[2571, 3.5],
				[1997, 1],
			]),
		).filter((movieId) => catalogue.get(movieId)!.genres.includes('Children'));
		expect(families.length).toBeGreaterThanOrEqual(5);
		const horror = listOf(
			new Map([
				[1997, 5],
				[1258, 4.5],
				[1219, 5],
				[364, 4],
			]),
		).filter((movieId) => catalogue.get(movieId)!.genres.includes('Horror'));
		expect(horror.length).toBeGreaterThanOrEqual(5);
	});

	test('horror and Disney share at most one movie', () => {
		const horror = listOf(new Map(ratingsOf(findPersona('horror'))));
		const disney = listOf(new Map(ratingsOf(findPersona('disney'))));
		expect(horror.filter((movieId) => disney.includes(movieId)).length).toBeLessThanOrEqual(1);
	});

	test.each([
		['horror', 'disney'],
		['noir', 'action'],
		['romcom', 'horror'],
		['western', 'anime'],
	])('a person who likes both %s and %s gets at least three of each', (a, b) => {
		const [first, second] = [findPersona(a), findPersona(b)];
		const list = listOf(new Map([...ratingsOf(first, 4), ...ratingsOf(second, 6).slice(-4)]));
		expect(list.filter((movieId) => fits(first, movieId)).length).toBeGreaterThanOrEqual(3);
		expect(list.filter((movieId) => fits(second, movieId)).length).toBeGreaterThanOrEqual(3);
	});
});

describe('a list', () => {
	test('has each movie once and ten of them, also where nothing that is accepted is to the taste', () => {
		const action = ratingsOf(findPersona('action'));
		const animation = recommender.movieIds.filter((id) => catalogue.get(id)!.genres.includes('Animation'));
		const ratings = new Map([...action, ...animation.slice(0, 120).map((id) => [id, 0.5] as const)]);
		const accept = (id: number): boolean => catalogue.get(id)!.year! < 1970 && animation.includes(id);
		const movies = recommender.recommend(ratings, { count: 10, accept });
		expect(movies[0].score).toBeLessThan(0);
		expect(new Set(movies.map(({ movieId }) => movieId)).size).toBe(10);
		expect(movies.every(({ movieId }) => accept(movieId))).toBe(true);
	});

	test('is the same for two people with the same ratings, in whatever order they gave them', () => {
		const ratings = ratingsOf(findPersona('crime'));
		expect(listOf(new Map(ratings))).toEqual(listOf(new Map(ratings.toReversed())));
	});

	test('changes with every rating', () => {
		const ratings = new Map<number, number>();
		const lists = ratingsOf(findPersona('war')).map(([movieId, stars]) => listOf(ratings.set(movieId, stars)).join());
		expect(new Set(lists).size).toBe(lists.length);
	});

	test('holds better known movies the higher the popularity power', () => {
		const ratings = new Map(ratingsOf(findPersona('sci-fi')));
		const means = [0.1, 0, -0.15, -0.3].map((popularityPower) => {
			const movies = recommender.recommend(ratings, { count: 10, popularityPower });
			return movies.reduce((sum, { movieId }) => sum + recommender.ratingCount(movieId), 0) / movies.length;
		});
		expect(means).toEqual(means.toSorted((a, b) => b - a));
	});
});

describe('the last three of ten', () => {
	const scoring = { ...model.recipe.scoring, fameWeight: 0 };
	const withoutFame = createRecommender({ ...model, recipe: { ...model.recipe, scoring } }, content);
	const listWithout = (ratings: Ratings, popularityPower = 0): number[] =>
		withoutFame.recommend(ratings, { count: 10, popularityPower }).map(({ movieId }) => movieId);
	const isWellKnown = (movieId: number): boolean => recommender.ratingCount(movieId) > 1000;
	/** People who like a movie and the well-known ones nearest to it. */
	const people = recommender.movieIds.slice(0, 400).map((movieId): Ratings => {
		const near = recommender.similar(movieId, 19, isWellKnown).map((other) => [other.movieId, 4] as const);
		return new Map([[movieId, 5], ...near]);
	});
	const countRatings = (movieIds: readonly number[]): number =>
		movieIds.reduce((sum, movieId) => sum + recommender.ratingCount(movieId), 0);

	test('are less known than by worth alone, and the first seven stay', () => {
		for (const ratings of people) {
			const [list, other] = [listOf(ratings), listWithout(ratings)];
			expect(list.slice(0, 7)).toEqual(other.slice(0, 7));
			expect(countRatings(list.slice(7))).toBeLessThanOrEqual(countRatings(other.slice(7)));
		}
	});

	test('bring no more movies that no one has rated, where a genre lets them in', () => {
		const countUnrated = ({ recommend, ratingCount }: typeof recommender): number => {
			const isHorror = (movieId: number) => catalogue.get(movieId)!.genres.includes('Horror');
			const options = { count: 10, accept: isHorror, reachesFar: true, leastMatch: 50 };
			const lists = personas.map(({ ratings }) =>
				recommend(new Map(ratings.map(({ movieId, stars }) => [movieId, stars])), options),
			);
			return lists.flat().filter(({ movieId }) => ratingCount(movieId) === 0).length;
		};
		expect(countUnrated(recommender)).toBeLessThanOrEqual(countUnrated(withoutFame));
	});

	test('bring a fifth more movies to someone', () => {
		const countShown = (list: (ratings: Ratings) => number[]): number =>
			new Set(people.flatMap((person) => list(person))).size;
		expect(countShown(listOf)).toBeGreaterThan(1.18 * countShown(listWithout));
	});

	test('differ the more, the more is known of a person', () => {
		const countNew = (ratings: Ratings): number => {
			const other = listWithout(ratings);
			return listOf(ratings).filter((movieId) => !other.includes(movieId)).length;
		};
		const changes = [1, 5, 20].map((given) =>
			people.reduce((sum, ratings) => sum + countNew(new Map([...ratings].slice(0, given))), 0),
		);
		expect(changes).toEqual(changes.toSorted((a, b) => a - b));
		expect(changes[0]).toBeLessThan(0.2 * changes[2]);
	});

	test('are as everywhere in a mood: it says itself how well known movies are to be', () => {
		for (const popularityPower of [0.1, -0.15, -0.3]) {
			const list = recommender.recommend(people[0], { count: 10, popularityPower }).map(({ movieId }) => movieId);
			expect(list).toEqual(listWithout(people[0], popularityPower));
		}
	});
});

describe('a daring mood', () => {
	const listBy = (persona: Persona, daring: boolean): number[] => {
		const options = { count: 10, popularityPower: daring ? -0.3 : 0, reachesFar: daring };
		return recommender.recommend(new Map(ratingsOf(persona)), options).map(({ movieId }) => movieId);
	};
	const findMedian = (counts: readonly number[]): number => {
		const sorted = counts.toSorted((a, b) => a - b);
		return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
	};
	const countRaters = (list: readonly number[]): number => findMedian(list.map(recommender.ratingCount));

	test('brings movies that a third of the people know, and still of the kind', () => {
		const usual = personas.map((persona) => countRaters(listBy(persona, false)));
		const daring = personas.map((persona) => countRaters(listBy(persona, true)));
		expect(findMedian(daring)).toBeLessThan(findMedian(usual) / 3);
		for (const persona of personas) {
			const kind = listBy(persona, true).filter((movieId) => fits(persona, movieId));
			expect(kind.length, persona.name).toBeGreaterThanOrEqual(7);
		}
	});

	test('is felt from one liked movie on, and no less of its kind', () => {
		const single = personas.map((persona) => ({
			...persona,
			ratings: [persona.ratings.find(({ stars }) => stars >= 3.5)!],
		}));
		const [usual, daring] = [false, true].map((isDaring) => single.map((persona) => listBy(persona, isDaring)));
		expect(findMedian(daring.map(countRaters))).toBeLessThan(findMedian(usual.map(countRaters)) / 4);
		const countOfKind = (lists: readonly number[][]): number =>
			lists.flatMap((list, at) => list.filter((movieId) => fits(personas[at], movieId))).length;
		expect(countOfKind(daring)).toBeGreaterThan(countOfKind(usual));
	});

	test('is no list of movies that no one has rated', () => {
		for (const persona of personas) {
			const strangers = listBy(persona, true).filter((movieId) => recommender.ratingCount(movieId) === 0);
			expect(strangers.length, persona.name).toBeLessThanOrEqual(3);
		}
	});
});

describe('a reason', () => {
	test.each(personas.map(({ name }) => name))(
		'names movies really rated, without which the score is lower: %s',
		(name) => {
			const ratings = new Map(ratingsOf(findPersona(name)));
			for (const { movieId, because } of recommender.recommend(ratings, { count: 10 })) {
				for (const reason of because) {
					expect(ratings.has(reason)).toBe(true);
					const without = new Map(ratings);
					without.delete(reason);
					expect(scoreOf(without, movieId), `${movieId} because of ${reason}`).toBeLessThan(scoreOf(ratings, movieId));
				}
			}
		},
	);
});
