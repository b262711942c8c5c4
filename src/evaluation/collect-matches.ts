import { CHANCE_STARS } from '../model/chance-model.ts';
import { indexMovies } from '../model/movie-index.ts';
import { createRandom, type Random } from '../numerics/random.ts';
import type { Profile } from '../recommender/fold-in.ts';
import type { Recommender } from '../recommender/recommender.ts';
import type { MovieFacts } from '../training/training-set.ts';
import type { Outcome } from './calibration.ts';

/** As many movies as a person sees in a list. */
const LISTED = 10;
/** A filtered list leaves out movies with a lower match, as `rules/pick-movies.ts` does. */
const LEAST_MATCH = 50;

/** Where a match was said. Of a list only movies can be checked that the person has rated. */
export const PLACES = ['hidden', 'listed', 'filtered'] as const;
export type Place = (typeof PLACES)[number];

/** A match that was said, and what came of it. */
export interface SaidMatch extends Outcome {
	readonly movieId: number;
}

export interface MatchQuestions {
	/** The movies of the rows of `orders`. */
	readonly movieIds: Int32Array;
	/** The ratings of each person, in the order in which they are given. */
	readonly orders: readonly Profile[];
	readonly factsOf?: ((movieId: number) => MovieFacts | undefined) | undefined;
	readonly seed: number;
}

/**
 * Asks a recommender about people it does not know. Each gives the first ratings of an order; the match is then said of
 * all their other movies, of those in the ten recommended to them, and of those in the ten of a filter: a genre or the
 * decade of one of these movies. In each place people weigh the same.
 */
export function collectMatches(
	recommender: Recommender,
	given: number,
	{ movieIds, orders, factsOf = () => undefined, seed }: MatchQuestions,
): Record<Place, SaidMatch[]> {
	const random = createRandom(seed);
	const { idOf } = indexMovies(movieIds);
	const said: Record<Place, SaidMatch[]> = { hidden: [], listed: [], filtered: [] };
	for (const { rows, stars } of orders) {
		const entries = rows.map((row, at): [movieId: number, stars: number] => [idOf(row), stars[at]]);
		const [ratings, hidden] = [new Map(entries.slice(0, given)), new Map(entries.slice(given))];
		if (hidden.size === 0) continue;
		const hiddenIds = [...hidden.keys()];
		const matches = recommender.matchesOf(ratings, hiddenIds);
		const accept = pickFilter(hiddenIds, factsOf, random);
		const lists = {
			hidden: hiddenIds.map((movieId, at) => ({ movieId, match: matches[at] })),
			listed: recommender.recommend(ratings, { count: LISTED }),
			filtered: recommender.recommend(ratings, { count: LISTED, leastMatch: LEAST_MATCH, accept }),
		};
		for (const place of PLACES) said[place].push(...judge(lists[place], hidden));
	}
	return said;
}

/** Looks what the person gave the movies; passes over those that they did not rate, and those without a match. */
function judge(
	list: readonly { readonly movieId: number; readonly match: number | undefined }[],
	hidden: ReadonlyMap<number, number>,
): SaidMatch[] {
	const known = list.filter(({ movieId, match }) => hidden.has(movieId) && match !== undefined);
	return known.map(({ movieId, match }) => ({
		movieId,
		said: match! / 100,
		happened: hidden.get(movieId)! >= CHANCE_STARS,
		importance: 1 / known.length,
	}));
}

/** A genre or the decade of one of the movies, either as often. */
function pickFilter(
	movieIds: readonly number[],
	factsOf: (movieId: number) => MovieFacts | undefined,
	{ uniform }: Random,
): (movieId: number) => boolean {
	const pick = <T>(items: readonly T[]): T => items[Math.floor(uniform() * items.length)];
	const decadeOf = (movieId: number): number => Math.floor((factsOf(movieId)?.year ?? 0) / 10);
	const movieId = pick(movieIds);
	const genre = pick(factsOf(movieId)?.genres ?? []);
	if (genre !== undefined && uniform() < 0.5) return (other) => factsOf(other)?.genres.includes(genre) ?? false;
	return (other) => decadeOf(other) === decadeOf(movieId);
}
