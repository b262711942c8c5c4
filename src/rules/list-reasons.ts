import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Prediction } from '../recommender/recommender.ts';
import { judgeMatch } from './judge-match.ts';
import type { Persona } from './personas.ts';
import { FEW_RATINGS, type Taste } from './taste.ts';

/** A card names at most this many movies as a reason. */
const MOST_MOVIES = 2;

/** A movie with the stars that the person gave it. */
export interface RatedMovie {
	readonly movie: Movie;
	readonly stars: number;
}

/** A rated movie as a reason names it: without stars where others would read them. */
export type NamedMovie = Pick<RatedMovie, 'movie'> & Partial<RatedMovie>;

/** What a recommendation rests on. */
export type Reason =
	/** The person's own ratings, which speak for it; with `despite` it is unlikely all the same. */
	| { readonly kind: 'ratings' | 'despite'; readonly movies: readonly NamedMovie[] }
	/** A persona's favourites. */
	| { readonly kind: 'persona'; readonly persona: Persona; readonly movies: readonly Movie[] }
	/** What several of the `liked` movies that a person likes have in common with it; two of these `count` are named. */
	| {
			readonly kind: 'trait';
			readonly trait: Prediction['traits'][number]['kind'];
			readonly name: string;
			readonly movies: readonly Movie[];
			readonly count: number;
			readonly liked: number;
	  }
	/** Low ratings that speak against it, and a genre that these movies share with it. */
	| { readonly kind: 'against'; readonly genre: string | undefined; readonly movies: readonly NamedMovie[] }
	/** That nearly everyone likes it, while there are few ratings and it is not like what was rated. */
	| { readonly kind: 'popular' }
	/** The taste as a whole, and that it speaks for other movies. */
	| { readonly kind: 'together' | 'others' };

/** What of a person reasons are made from. */
export interface Rater extends Pick<Taste, 'known' | 'persona'> {
	/** Their own stars, by movie id. */
	readonly starsOf: ReadonlyMap<number, number>;
}

/** Lists what a prediction rests on, what counts most first: one or more. Own ratings go before those of a persona. */
export function listReasons(
	{ movieId, match, because, isNear, traits, against }: Prediction,
	{ starsOf, known, persona }: Rater,
	catalogue: Catalogue,
): Reason[] {
	const findRated = (movieIds: readonly number[]): RatedMovie[] =>
		movieIds.flatMap((id) => {
			const [movie, stars] = [catalogue.get(id), starsOf.get(id)];
			return movie === undefined || stars === undefined ? [] : [{ movie, stars }];
		});
	const verdict = match === undefined ? undefined : judgeMatch(match);
	const isUnlikely = verdict === 'unlikely';
	const reasons: Reason[] = [];
	const disliked = findRated(against).slice(0, MOST_MOVIES);
	if (disliked.length > 0) {
		const shared = catalogue.get(movieId)!.genres;
		const genre = shared.find((each) => disliked.every(({ movie }) => movie.genres.includes(each)));
		reasons.push({ kind: 'against', genre, movies: disliked });
	}
	for (const { kind: trait, name, movieIds, liked } of traits) {
		const movies = findRated(movieIds).map(({ movie }) => movie);
		if (movies.length < movieIds.length) continue;
		reasons.push({ kind: 'trait', trait, name, movies: movies.slice(0, MOST_MOVIES), count: movies.length, liked });
	}
	const rated = findRated(because).slice(0, MOST_MOVIES);
	const isLiked = verdict === 'safe' || verdict === 'likely';
	const isVague = !isNear && !persona && known <= FEW_RATINGS;
	if (rated.length > 0 && isVague && isLiked) reasons.push({ kind: 'popular' });
	else if (rated.length > 0) reasons.push({ kind: isUnlikely ? 'despite' : 'ratings', movies: rated });
	else if (persona && because.length > 0 && !isUnlikely) {
		const movies = because.flatMap((id) => catalogue.get(id) ?? []).slice(0, MOST_MOVIES);
		reasons.push({ kind: 'persona', persona, movies });
	}
	return reasons.length > 0 ? reasons : [{ kind: isUnlikely ? 'others' : 'together' }];
}
