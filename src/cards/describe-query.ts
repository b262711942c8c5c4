import { escapeText } from '../bot/escape-text.ts';
import type { MovieFilter } from '../rules/movie-filter.ts';
import { nameOrigin } from '../rules/origin-names.ts';
import type { Texts } from '../texts/texts.ts';
import { clipText } from './clip-text.ts';
import { nameCountryInSentence } from './name-country.ts';
import { nameGenre } from './name-genre.ts';

/** Names are TMDB's, and may be of any length. */
const SERVICE_LENGTH = 32;

/**
 * Names the movies that a query asks for, as a heading.
 *
 * @example 'Horror movies from 1980 to 1989 (from Italy, known to be up to 100 minutes)'
 */
export function describeQuery(filter: MovieFilter, texts: Texts): string {
	const movies = describeYears(filter, texts);
	const limits = listLimits(filter, texts);
	return limits.length === 0 ? movies : texts.say('filter.narrowed', { movies, limits: texts.enumerate(limits) });
}

function describeYears({ genre, from, to }: MovieFilter, texts: Texts): string {
	const movies = texts.say(`movies.${genre ?? 'all'}`);
	if (from === undefined) return to === undefined ? movies : texts.say('query.until', { movies, to });
	if (to === undefined) return texts.say('query.since', { movies, from });
	return from === to ? texts.say('query.one', { movies, from }) : texts.say('query.between', { movies, from, to });
}

function listLimits(filter: MovieFilter, texts: Texts): string[] {
	const { notGenre, country, language, director, maxMinutes, availableOn } = filter;
	return [
		...(country === undefined
			? []
			: [texts.say('filter.fromCountry', { country: nameCountryInSentence(country, texts) })]),
		...(language === undefined
			? []
			: [texts.say('filter.inLanguage', { language: nameOrigin('language', language, texts.locale) })]),
		...(director === undefined ? [] : [texts.say('filter.by', { director: escapeText(director.name) })]),
		...(notGenre === undefined ? [] : [texts.say('filter.no', { genre: nameGenre(notGenre, texts) })]),
		...(availableOn === undefined
			? []
			: [texts.say('filter.on', { service: escapeText(clipText(availableOn.name, SERVICE_LENGTH)) })]),
		...(maxMinutes === undefined ? [] : [texts.say('filter.upTo', { minutes: maxMinutes })]),
	];
}
