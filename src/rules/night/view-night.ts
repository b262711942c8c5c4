import type { Movie } from '../../catalogue/movie.ts';
import type { Services } from '../../services.ts';
import type { Night, NightMovie, PersonFit } from '../../store/nights.ts';
import { parseQuery, type Query } from '../query.ts';
import { listComing, rankMovies } from './decide-night.ts';

/** A movie of the list, as everyone sees it. */
export interface ShortlistedMovie {
	readonly movie: Movie;
	readonly entry: NightMovie;
	/** Of those who come. */
	readonly approvals: number;
	readonly vetoes: number;
	/** How well it suits those who come, in the order in which they came. */
	readonly fits: readonly PersonFit[];
}

/** A night as its message shows it. */
export interface NightView {
	readonly night: Night;
	readonly query: Query;
	readonly coming: readonly string[];
	readonly maybe: readonly string[];
	/** In the order of the list. */
	readonly movies: readonly ShortlistedMovie[];
	readonly winner: ShortlistedMovie | undefined;
	/** The movie that the votes chose; another than the winner where the host overrode them. */
	readonly favourite: ShortlistedMovie | undefined;
	/** Those who come and of whose taste nothing is known, once the list is made for them. */
	readonly unknown: readonly string[];
	/** Whether the movie has begun. */
	readonly hasBegun: boolean;
}

/** Puts movies and people to a night. */
export async function viewNight(night: Night, services: Services, now: number): Promise<NightView> {
	const coming = listComing(night);
	const fitsOf = (movieId: number) =>
		coming.map((userId) => ({
			userId,
			fit: night.fits.find((each) => each.movieId === movieId && each.userId === userId)?.fit ?? 0,
		}));
	const ranked = rankMovies(night).flatMap(({ movie: entry, approvals, vetoes }): ShortlistedMovie[] => {
		const movie = services.catalogue.get(entry.movieId);
		return movie ? [{ movie, entry, approvals, vetoes, fits: fitsOf(entry.movieId) }] : [];
	});
	const movies = night.movies.flatMap(({ movieId }) => ranked.filter(({ entry }) => entry.movieId === movieId));
	const isKnown = (userId: string) => night.fits.some((each) => each.userId === userId && each.fit > 0);
	return {
		night,
		query: await parseQuery(night.query.split(':'), services),
		coming,
		maybe: night.guests.filter((guest) => guest.coming === 'maybe').map(({ userId }) => userId),
		movies,
		winner: ranked.find(({ movie }) => movie.id === night.winnerId),
		favourite: ranked[0],
		unknown: movies.length === 0 || night.isStale ? [] : coming.filter((userId) => !isKnown(userId)),
		hasBegun: night.startsAt !== undefined && now >= night.startsAt,
	};
}
