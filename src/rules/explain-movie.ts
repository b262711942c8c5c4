import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Prediction } from '../recommender/recommender.ts';
import { listReasons, type Reason } from './list-reasons.ts';
import type { Taste } from './taste.ts';
import { keyOfTrait } from './theme-key.ts';

/** In a list, no trait is named as a reason more often than this. */
const MOST_ALIKE = 3;

/** A recommended movie, ready to show. */
export interface ExplainedMovie {
	readonly movie: Movie;
	/** The chance that this person gives it four stars or more, in percent; `undefined` where nothing says so. */
	readonly match: number | undefined;
	readonly reason: Reason;
}

/** Puts movie and reason to a prediction. */
export function explainMovie(
	prediction: Prediction,
	taste: Pick<Taste, 'own' | 'known' | 'persona'>,
	catalogue: Catalogue,
): ExplainedMovie {
	return explainMovies([prediction], taste, catalogue)[0];
}

/** Puts movies and reasons to the predictions of a list. A trait named often gives way to the next best reason. */
export function explainMovies(
	predictions: readonly Prediction[],
	{ own, known, persona }: Pick<Taste, 'own' | 'known' | 'persona'>,
	catalogue: Catalogue,
): ExplainedMovie[] {
	const rater = { starsOf: new Map(own.map(({ movieId, stars }) => [movieId, stars])), known, persona };
	const named = new Map<string, number>();
	return predictions.map((prediction) => {
		const reasons = listReasons(prediction, rater, catalogue);
		const reason = reasons.find((each) => (named.get(keyOf(each)) ?? 0) < MOST_ALIKE) ?? reasons.at(-1)!;
		named.set(keyOf(reason), (named.get(keyOf(reason)) ?? 0) + 1);
		return { movie: catalogue.get(prediction.movieId)!, match: prediction.match, reason };
	});
}

/** Reasons with the same key say the same. */
function keyOf(reason: Reason): string {
	if (reason.kind === 'trait') return `trait ${keyOfTrait(reason.name)}`;
	if (reason.kind === 'ratings' || reason.kind === 'despite') return reason.movies.map(({ movie }) => movie.id).join();
	return reason.kind;
}
