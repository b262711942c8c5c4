import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Prediction } from '../recommender/recommender.ts';
import type { Persona } from './personas.ts';
import type { Taste } from './taste.ts';

/** A card names at most this many movies as a reason. */
const MOST_REASONS = 2;

/** What a recommendation rests on: rated movies, a persona's favourites, or the ratings taken together. */
export type Reason =
	| { readonly kind: 'ratings'; readonly movies: readonly { readonly movie: Movie; readonly stars: number }[] }
	| { readonly kind: 'persona'; readonly persona: Persona; readonly movies: readonly Movie[] }
	/** A movie that few have rated, known by its content alone. */
	| { readonly kind: 'content' }
	| { readonly kind: 'together' };

/** A recommended movie, ready to show. */
export interface ExplainedMovie {
	readonly movie: Movie;
	/** The chance that this person gives it four stars or more, in percent; `undefined` where nothing says so. */
	readonly match: number | undefined;
	readonly reason: Reason;
}

/** Puts movies to a prediction. A person's own ratings go before those of a persona. */
export function explainMovie(
	{ movieId, match, because }: Prediction,
	{ own, persona }: Pick<Taste, 'own' | 'persona'>,
	catalogue: Catalogue,
): ExplainedMovie {
	const movie = catalogue.get(movieId)!;
	const movies = because.map((reason) => catalogue.get(reason)!);
	const starsOf = new Map(own.map((rating) => [rating.movieId, rating.stars]));
	const rated = movies.flatMap((each) => {
		const stars = starsOf.get(each.id);
		return stars === undefined ? [] : [{ movie: each, stars }];
	});
	if (rated.length > 0) return { movie, match, reason: { kind: 'ratings', movies: rated.slice(0, MOST_REASONS) } };
	if (match === undefined && movies.length === 0) return { movie, match, reason: { kind: 'content' } };
	if (!persona || movies.length === 0) return { movie, match, reason: { kind: 'together' } };
	return { movie, match, reason: { kind: 'persona', persona, movies: movies.slice(0, MOST_REASONS) } };
}
