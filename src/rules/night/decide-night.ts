import type { Guest, Night, NightMovie } from '../../store/nights.ts';

/** The people who come. Only their votes count, and only they are mentioned. */
export function listComing({ guests }: Pick<Night, 'guests'>): string[] {
	return guests.filter(({ coming }) => coming === 'yes').map(({ userId }) => userId);
}

/** The movies on the list, in its order. */
export function listMovies({ movies }: Pick<Night, 'movies'>): NightMovie[] {
	return movies.filter(({ isListed }) => isListed);
}

/** The ids of the movies that anyone approved or vetoed, whether they come or not. */
export function listVoted({ votes, vetoes }: Night): ReadonlySet<number> {
	return new Set([...votes, ...vetoes].map(({ movieId }) => movieId));
}

/** Whether a movie may leave the list for another: the bot proposed it, and no one has voted on it. */
export function isReplaceable(night: Night): (movie: NightMovie) => boolean {
	const voted = listVoted(night);
	return ({ source, movieId, isListed }) => isListed && source === 'proposed' && !voted.has(movieId);
}

/** A movie of the list with what speaks for and against it. */
export interface Standing {
	readonly movie: NightMovie;
	readonly approvals: number;
	readonly vetoes: number;
	/** How well it suits the person whom it suits least, of those about whom that is known; 0 where it is of no one. */
	readonly least: number;
}

/**
 * Counts the votes of those who come. The first movie wins.
 *
 * A veto puts a movie behind all that have fewer. Then approvals decide; then how well a movie suits the person whom it
 * suits least; then the group's score; then the order of the list.
 */
export function rankMovies(night: Night): Standing[] {
	const coming = new Set(listComing(night));
	const count = (votes: Night['votes'], movieId: number) =>
		votes.filter((vote) => vote.movieId === movieId && coming.has(vote.userId)).length;
	const standings = listMovies(night).map((movie) => ({
		movie,
		approvals: count(night.votes, movie.movieId),
		vetoes: night.allowsVetoes ? count(night.vetoes, movie.movieId) : 0,
		least: findLeastFit(night, movie.movieId, coming),
	}));
	return standings.sort(
		(a, b) => a.vetoes - b.vetoes || b.approvals - a.approvals || b.least - a.least || b.movie.score - a.movie.score,
	);
}

function findLeastFit({ fits }: Night, movieId: number, coming: ReadonlySet<string>): number {
	const known = fits.filter((fit) => fit.movieId === movieId && fit.fit > 0 && coming.has(fit.userId));
	return known.length === 0 ? 0 : Math.min(...known.map(({ fit }) => fit));
}

/** The night with this movie decided. What suits whom is kept with the guests, for the weights of the next nights. */
export function decide(night: Night, winnerId: number | undefined): Night {
	const fitOf = ({ userId, coming }: Guest) =>
		coming === 'yes' ? night.fits.find((fit) => fit.userId === userId && fit.movieId === winnerId)?.fit : undefined;
	const guests = night.guests.map((guest) => ({ ...guest, fit: fitOf(guest) }));
	return { ...night, state: 'decided', winnerId, guests, isStale: false };
}
