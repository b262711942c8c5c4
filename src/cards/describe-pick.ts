import type { ExplainedMovie } from '../rules/explain-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeReason } from './describe-reason.ts';
import type { ListedMovie } from './list-movies.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

const MOST_GENRES = 3;

/** One recommended movie: its place, match and reason. @param isWanted whether it is on the person's watchlist */
export function describePick(
	place: number,
	{ movie, match, reason }: ExplainedMovie,
	texts: Texts,
	isWanted = false,
): ListedMovie {
	const name = nameMovie(movie, texts);
	const content = texts.say('recommended.movie', {
		place,
		movie: isWanted ? texts.say('recommended.wanted', { movie: name }) : name,
		match: describeMatch(match, texts),
		genres: nameGenres(movie.genres.slice(0, MOST_GENRES), texts),
		reason: describeReason(reason, texts),
	});
	return { movie, content };
}
