import type { Services } from '../services.ts';
import type { ListedServerMovie } from './server-top.ts';

/** What a server likes more than most people do. */
export interface ServerTaste {
	/** The genres that stand out most, one to three. */
	readonly genres: readonly string[];
	/** 1990 for 1990 to 1999. */
	readonly decade: number;
}

/** Liked here. */
const LIKED = 3.5;
/** Fewer liked movies are no taste yet. */
const FEWEST = 5;
const MOST_GENRES = 3;
/** Added to both shares, so that rare genres do not stand out by one movie. */
const USUAL = 0.05;

/**
 * Says which genres and which decade have a greater share of the ratings that this server gave to what it likes than of
 * all ratings that the model learnt from. `undefined` while little is liked.
 */
export function summariseTaste(
	movies: readonly ListedServerMovie[],
	{ catalogue, recommender }: Services,
): ServerTaste | undefined {
	const liked = movies.filter(({ stars }) => stars >= LIKED);
	if (liked.length < FEWEST) return undefined;
	const here = liked.map(({ movie, count }) => ({ genres: movie.genres, year: movie.year, weight: count }));
	const everywhere = recommender.movieIds.flatMap((movieId) => {
		const movie = catalogue.get(movieId);
		return movie ? [{ genres: movie.genres, year: movie.year, weight: recommender.ratingCount(movieId) }] : [];
	});
	const genres = rankByLift(here, everywhere, ({ genres }) => genres);
	const [decade] = rankByLift(here, everywhere, ({ year }) => (year === undefined ? [] : [year - (year % 10)]));
	if (genres.length === 0 || decade === undefined) return undefined;
	return { genres: genres.slice(0, MOST_GENRES), decade };
}

interface Weighed {
	readonly genres: readonly string[];
	readonly year: number | undefined;
	readonly weight: number;
}

/** The traits that are more common here than everywhere, the most so first. */
function rankByLift<Trait>(
	here: readonly Weighed[],
	everywhere: readonly Weighed[],
	traitsOf: (movie: Weighed) => readonly Trait[],
): Trait[] {
	const [own, usual] = [here, everywhere].map((movies) => measureShares(movies, traitsOf));
	const liftOf = (trait: Trait): number => ((own.get(trait) ?? 0) + USUAL) / ((usual.get(trait) ?? 0) + USUAL);
	return [...own.keys()].filter((trait) => liftOf(trait) > 1).sort((a, b) => liftOf(b) - liftOf(a));
}

function measureShares<Trait>(
	movies: readonly Weighed[],
	traitsOf: (movie: Weighed) => readonly Trait[],
): Map<Trait, number> {
	const total = movies.reduce((sum, { weight }) => sum + weight, 0);
	const shares = new Map<Trait, number>();
	for (const movie of movies) {
		for (const trait of traitsOf(movie)) shares.set(trait, (shares.get(trait) ?? 0) + movie.weight / total);
	}
	return shares;
}
