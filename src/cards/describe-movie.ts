import { escapeText } from '../bot/escape-text.ts';
import type { MovieFacts } from '../rules/read-movie-facts.ts';
import { message } from '../texts/message.ts';
import type { Texts } from '../texts/texts.ts';
import { clipText } from './clip-text.ts';
import { nameCountry } from './name-country.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

/** A title may be longer here than in a list. */
const TITLE_LENGTH = 150;
const ALTERNATIVES = 3;
const DIRECTORS = 3;
const COUNTRIES = 3;
/** About two lines of a card. */
const OVERVIEW_LENGTH = 180;
const NAME_LENGTH = 60;

/** What a movie is, in a few lines: its titles, facts, people and overview, as far as they are known. */
export function describeMovie(facts: MovieFacts, texts: Texts): string {
	const { movie } = facts;
	const found = facts.sheet?.facts;
	const lines = [
		`### ${nameMovie(movie, texts, TITLE_LENGTH)}`,
		...describeTitles(facts, texts),
		describeMaking(facts, texts),
		nameGenres(movie.genres, texts),
		describeCast(found?.cast ?? [], texts),
		found?.overview === undefined ? '' : `\n${escapeText(clipText(found.overview, OVERVIEW_LENGTH))}`,
	];
	return lines.filter((line) => line !== '').join('\n');
}

/** The original title, then others. In the person's language, the catalogue's is one of the others. */
function describeTitles({ movie, original }: MovieFacts, texts: Texts): string[] {
	const shown = texts.titleOf(movie);
	const others = [movie.title, ...movie.alternatives].filter((title) => ![shown, original].includes(title));
	const name = (title: string) => escapeText(clipText(title, TITLE_LENGTH));
	const lines = [
		original === undefined || original === shown ? [] : texts.say('movie.original', { title: name(original) }),
		others.length === 0
			? []
			: texts.say('movie.alsoKnownAs', { titles: texts.enumerate(others.slice(0, ALTERNATIVES).map(name)) }),
	];
	return lines.flat().map((line) => `-# ${line}`);
}

/** @example '88 min · United States · directed by Roger Allers and Rob Minkoff' */
function describeMaking({ details, sheet }: MovieFacts, texts: Texts): string {
	const minutes = details?.minutes ?? sheet?.facts?.minutes;
	const known = details?.directors ?? [];
	const directors = (known.length > 0 ? known : (sheet?.facts?.directors ?? [])).slice(0, DIRECTORS);
	const countries = (details?.countries ?? []).slice(0, COUNTRIES).map((code) => nameCountry(code, texts));
	const parts = [
		minutes === undefined ? '' : texts.say('movie.minutes', { minutes }),
		texts.enumerate([...new Set(countries)]),
		directors.length === 0 ? '' : texts.say('movie.directedBy', { directors: directors.map(namePerson) }),
	];
	return parts.filter((part) => part !== '').join(' · ');
}

function describeCast(cast: readonly string[], texts: Texts): string {
	return cast.length === 0 ? '' : texts.sayMessage(message('movie.cast', { cast: cast.map(namePerson) }));
}

function namePerson(name: string): string {
	return escapeText(clipText(name, NAME_LENGTH));
}
