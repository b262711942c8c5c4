import { quoteText } from '../bot/escape-text.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { UnclearMovie } from '../rules/find-movie.ts';
import { tellApart } from '../rules/tell-apart.ts';
import type { Texts } from '../texts/texts.ts';
import { formatTime } from './format-time.ts';
import { type Block, container, LINE_LENGTH, type MenuOption, menu, row, text } from './message.ts';
import { nameGenre } from './name-genre.ts';
import { labelMovieIn } from './name-movie.ts';

/** Discord's limit on the lines of a menu. */
const MENU_LINES = 25;
/** How many movies we offer for a title that we do not know. */
const NEAREST = 3;

/**
 * Asks which movie the person meant: one of those that fit the title, or one near it. The choice goes to `choiceId`.
 */
export function askWhich(unclear: UnclearMovie, choiceId: string, texts: Texts): Block[] {
	const movies = unclear.movies.slice(0, unclear.kind === 'several' ? MENU_LINES : NEAREST);
	const typed = quoteText(unclear.typed);
	if (movies.length === 0) return [text(texts.join([sayUnknown(unclear, texts), texts.say('movie.checkSpelling')]))];
	const question =
		unclear.kind === 'several'
			? texts.say('movie.several', { typed })
			: texts.join([sayUnknown(unclear, texts), texts.say('movie.nearest')]);
	const tongue = { locale: texts.locale, nameGenre: (genre: string) => nameGenre(genre, texts) };
	const marks = tellApart(movies, (movie) => labelMovieIn(texts, movie), unclear.details, tongue);
	const options = movies.map((movie) => describeOption(movie, marks.get(movie) ?? '', texts));
	return [container(text(question), row(menu(texts.say('movie.choose'), choiceId, options)))];
}

function sayUnknown({ typed: text, catalogueDate }: UnclearMovie, texts: Texts): string {
	const typed = quoteText(text);
	if (catalogueDate === undefined) return texts.say('movie.unknownUndated', { typed });
	// At ten in the morning, UTC, it is the same day in every time zone from Hawaii to New Zealand.
	const date = formatTime(Date.parse(`${catalogueDate}T10:00:00Z`), 'D');
	return texts.say('movie.unknown', { typed, date });
}

/** A line of the menu. What tells it from another of the same label comes first. */
function describeOption(movie: Movie, mark: string, texts: Texts): MenuOption {
	const genres = texts.enumerate(movie.genres.map((genre) => nameGenre(genre, texts)));
	const details = [
		...mark.split(' · '),
		movie.year ?? texts.say('movie.noYear'),
		genres,
		texts.titleOf(movie) === movie.title ? (movie.alternatives[0] ?? '') : movie.title,
	];
	return {
		label: labelMovieIn(texts, movie, LINE_LENGTH),
		value: String(movie.id),
		// genres may be what tells it apart, too
		description: [...new Set(details)]
			.filter((part) => part !== '')
			.join(' · ')
			.slice(0, LINE_LENGTH),
	};
}
