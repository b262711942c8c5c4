import type { ExplainedMovie } from '../rules/explain-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeReason } from './describe-reason.ts';
import type { ListedMovie } from './list-movies.ts';
import { GENRES_IN_LIST, nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

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
		genres: nameGenres(movie.genres, texts, GENRES_IN_LIST),
		reason: describeReason(reason, texts),
	});
	return { movie, content };
}
