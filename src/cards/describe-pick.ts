import type { ExplainedMovie } from '../rules/explain-movie.ts';
import type { Reason } from '../rules/list-reasons.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeReason } from './describe-reason.ts';
import type { ListedMovie } from './list-movies.ts';
import { GENRES_IN_LIST, nameGenre, nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';
import { nameTrait } from './name-trait.ts';

/**
 * One recommended movie: its place, match, genres and reason. A genre that the reason names is not said twice.
 *
 * @param isWanted whether it is on the person's watchlist
 */
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
		details: [nameOthers(movie.genres, reason, texts), describeReason(reason, texts)].filter(Boolean).join(' · '),
	});
	return { movie, content };
}

/** Names the genres that the reason does not name. Film noir is a genre and a theme. */
function nameOthers(genres: readonly string[], reason: Reason, texts: Texts): string {
	const said = nameSaid(reason, texts)?.toLocaleLowerCase(texts.locale);
	const others = genres.filter((genre) => nameGenre(genre, texts).toLocaleLowerCase(texts.locale) !== said);
	return others.length === 0 && genres.length > 0 ? '' : nameGenres(others, texts, GENRES_IN_LIST);
}

function nameSaid(reason: Reason, texts: Texts): string | undefined {
	if (reason.kind === 'trait') return nameTrait(reason.trait, reason.name, texts);
	return reason.kind === 'against' && reason.genre !== undefined ? nameGenre(reason.genre, texts) : undefined;
}
