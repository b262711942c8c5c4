import { quoteText } from '../bot/escape-text.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { UnclearMovie } from '../rules/find-movie.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, container, type MenuOption, menu, row, text } from './message.ts';
import { nameGenre } from './name-genre.ts';
import { labelMovieIn } from './name-movie.ts';

/** Discord's limits on a menu: its lines, and the characters of each. */
const MENU_LINES = 25;
const LINE_LENGTH = 100;
/** How many movies we offer for a title that we do not know. */
const NEAREST = 3;

/**
 * Asks which movie the person meant: one of those that fit the title, or one near it. The choice goes to `choiceId`.
 */
export function askWhich(unclear: UnclearMovie, choiceId: string, texts: Texts): Block[] {
	const movies = unclear.movies.slice(0, unclear.kind === 'several' ? MENU_LINES : NEAREST);
	const typed = quoteText(unclear.typed);
	if (movies.length === 0) return [text(texts.say('movie.unknown', { typed }))];
	const question = texts.say(unclear.kind === 'several' ? 'movie.several' : 'movie.nearest', { typed });
	const labels = Map.groupBy(movies, (movie) => labelMovieIn(texts, movie));
	const isAlike = (movie: Movie): boolean => labels.get(labelMovieIn(texts, movie))!.length > 1;
	const options = movies.map((movie) => describeOption(movie, isAlike(movie), texts));
	return [container(text(question), row(menu(texts.say('movie.choose'), choiceId, options)))];
}

/** A line of the menu. Two that look alike have their IMDb ids first, since nothing else surely tells them apart. */
function describeOption(movie: Movie, isAlike: boolean, texts: Texts): MenuOption {
	const genres = texts.enumerate(movie.genres.map((genre) => nameGenre(genre, texts)));
	const outsideId = movie.imdbId === undefined ? `id:${movie.id}` : `IMDb tt${movie.imdbId}`;
	const details = [
		isAlike ? outsideId : '',
		movie.year ?? texts.say('movie.noYear'),
		genres,
		texts.titleOf(movie) === movie.title ? (movie.alternatives[0] ?? '') : movie.title,
	];
	return {
		label: labelMovieIn(texts, movie, LINE_LENGTH),
		value: String(movie.id),
		description: details
			.filter((part) => part !== '')
			.join(' · ')
			.slice(0, LINE_LENGTH),
	};
}
