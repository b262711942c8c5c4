import type { ExplainedMovie } from '../rules/explain-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeReason } from './describe-reason.ts';
import type { ListedMovie } from './list-movies.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

const MOST_GENRES = 3;

/** One recommended movie: its place, match and reason. */
export function describePick(place: number, { movie, match, reason }: ExplainedMovie, texts: Texts): ListedMovie {
	const content = texts.say('recommended.movie', {
		place,
		movie: nameMovie(movie, texts),
		match: describeMatch(match, texts),
		genres: nameGenres(movie.genres.slice(0, MOST_GENRES), texts),
		reason: describeReason(reason, texts),
	});
	return { movie, content };
}
