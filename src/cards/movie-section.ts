import { customId } from '../bot/custom-id.ts';
import type { ExplainedMovie } from '../rules/explain-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeReason } from './describe-reason.ts';
import { button, section } from './message.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

const MOST_GENRES = 3;

/** One recommended movie: its place, match and reason, with a button to rate or hide it. */
export function movieSection(place: number, { movie, match, reason }: ExplainedMovie, texts: Texts) {
	const content = texts.say('recommended.movie', {
		place,
		movie: nameMovie(movie),
		match: describeMatch(match, texts),
		genres: nameGenres(movie.genres.slice(0, MOST_GENRES), texts),
		reason: describeReason(reason, texts),
	});
	return section(content, button(texts.say('button.rateOrHide'), customId('rate', 'panel', movie.id)));
}
