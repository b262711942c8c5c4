import { Refusal } from '../bot/refusal.ts';
import type { Caller, OptionValue } from '../bot/request.ts';
import { type FeatureKind, findContent, findFeature, hasFeature } from '../model/movie-content.ts';
import type { AcceptMovie } from '../recommender/recommender.ts';
import type { Services } from '../services.ts';
import { type Director, findDirector, guessDirectors, parseDirector } from './directors.ts';
import { GENRES, type Genre } from './genres.ts';
import { findOrigin, type Origin } from './origin-names.ts';
import { readWhole } from './read-whole.ts';
import { findStreaming, parseStreaming, type Streaming } from './streaming.ts';

export const FIRST_YEAR = 1874;
export const LAST_YEAR = 2100;
/** The longest movie that people sit through has half as many minutes. */
export const MOST_MINUTES = 999;

/** Which movies a person wants. Each part left undefined lets every movie through. */
export interface MovieFilter {
	readonly genre: Genre | undefined;
	readonly notGenre: Genre | undefined;
	/** First year of release, included. */
	readonly from: number | undefined;
	/** Last year of release, included. */
	readonly to: number | undefined;
	/** ISO 3166-1: the one country a movie is from. */
	readonly country: string | undefined;
	/** ISO 639-1: the one language a movie is in. */
	readonly language: string | undefined;
	readonly director: Director | undefined;
	/** Lets no movie through whose length is unknown. */
	readonly maxMinutes: number | undefined;
	readonly availableOn: Streaming | undefined;
}

export const NO_FILTER: MovieFilter = {
	genre: undefined,
	notGenre: undefined,
	from: undefined,
	to: undefined,
	country: undefined,
	language: undefined,
	director: undefined,
	maxMinutes: undefined,
	availableOn: undefined,
};

type Options = Readonly<Record<string, OptionValue | undefined>>;

/** @throws {Refusal} for the first option that makes no sense, or that names what no movie has. */
export async function readFilter(options: Options, caller: Caller, services: Services): Promise<MovieFilter> {
	const filter = readMovieTraits(options, caller.locale, services);
	const service = options['available-on'];
	if (service === undefined) return filter;
	return { ...filter, availableOn: await findStreaming(String(service), caller, services) };
}

/** Reads what the catalogue itself can tell. */
function readMovieTraits(options: Options, locale: string, services: Services): MovieFilter {
	const { director } = options;
	const { country, language } = settleOrigins(options, locale, services);
	const [genre, notGenre] = [options.genre, options['not-genre']].map(readGenre);
	if (genre !== undefined && genre === notGenre) throw new Refusal('filter.sameGenre', { genre: nameOf(genre) });
	const [from, to] = [options.from, options.to].map(readYear);
	if (from !== undefined && to !== undefined && from > to) throw new Refusal('query.yearsSwapped', { from, to });
	return {
		...NO_FILTER,
		genre,
		notGenre,
		from,
		to,
		country: country === undefined ? undefined : readOrigin('country', String(country), locale, services),
		language: language === undefined ? undefined : readOrigin('language', String(language), locale, services),
		director: director === undefined ? undefined : readDirector(String(director), services),
		maxMinutes: readMinutes(options['max-minutes']),
	};
}

function readGenre(value: OptionValue | undefined): Genre | undefined {
	if (value === undefined) return undefined;
	const genre = GENRES.find((each) => each.toLowerCase() === String(value).toLowerCase());
	if (genre) return genre;
	throw new Refusal('query.unknownGenre', { genres: GENRES.map(nameOf) });
}

const nameOf = (genre: Genre) => ({ key: `genre.${genre}` as const, values: {} });

function readYear(value: OptionValue | undefined): number | undefined {
	if (value === undefined) return undefined;
	const year = readWhole(value, FIRST_YEAR, LAST_YEAR);
	if (year === undefined) throw new Refusal('query.year', { first: FIRST_YEAR });
	return year;
}

function readMinutes(value: OptionValue | undefined): number | undefined {
	if (value === undefined) return undefined;
	const minutes = readWhole(value, 1, MOST_MINUTES);
	if (minutes === undefined) throw new Refusal('filter.minutes', { most: MOST_MINUTES });
	return minutes;
}

/** "French" is no country: a person who types it there wants movies in French. */
function settleOrigins({ country, language }: Options, locale: string, { content }: Services): Options {
	const isKnown = (origin: Origin) => findOrigin(origin, String(country), locale, content) !== undefined;
	if (country === undefined || language !== undefined || isKnown('country')) return { country, language };
	if (isKnown('language')) return { language: country };
	throw new Refusal('filter.unknownOrigin', { typed: String(country) });
}

function readOrigin(origin: Origin, typed: string, locale: string, { content }: Services): string {
	const code = findOrigin(origin, typed, locale, content);
	if (code !== undefined) return code;
	throw new Refusal(origin === 'country' ? 'filter.unknownCountry' : 'filter.unknownLanguage', { typed });
}

function readDirector(typed: string, services: Services): Director {
	const director = findDirector(typed, services);
	if (director !== undefined) return director;
	const names = guessDirectors(typed, services);
	if (names.length === 0) throw new Refusal('filter.unknownDirector', { typed });
	throw new Refusal('filter.nearDirectors', { typed, names: { oneOf: names } });
}

/**
 * A filter as words of a `custom_id`, empty where it lets all through; {@link parseFilter} reads them back. A genre is
 * written by its place, since all words together must be short.
 */
export function writeFilter(filter: MovieFilter): (string | number)[] {
	const { genre, notGenre, from, to, country, language, director, maxMinutes, availableOn } = filter;
	const [wanted, unwanted] = [genre, notGenre].map((each) => (each === undefined ? '' : GENRES.indexOf(each)));
	const words = [wanted, from, to, unwanted, country, language, director?.word, maxMinutes, availableOn?.word];
	return words.map((word) => word ?? '');
}

/**
 * Words that are missing let all movies through.
 *
 * @throws {Refusal} for words that are no filter, since anyone can forge a `custom_id`.
 */
export async function parseFilter(words: readonly string[], services: Services): Promise<MovieFilter> {
	const [genre, from, to, notGenre, country, language, director, minutes, service] = words.map(
		(word) => word || undefined,
	);
	const [wanted, unwanted] = [genre, notGenre].map((word) => word && (GENRES[Number(word)] ?? word));
	const options = { genre: wanted, from, to, 'not-genre': unwanted, country, language, 'max-minutes': minutes };
	return {
		...readMovieTraits(options, 'en', services),
		director: director === undefined ? undefined : parseDirector(director, services.content),
		availableOn: service === undefined ? undefined : await parseStreaming(service, services),
	};
}

/** How many words {@link writeFilter} writes. */
export const FILTER_WORDS = writeFilter(NO_FILTER).length;

/** Makes a function that says whether a movie fits. A list may ask about all movies, so it is quick. */
export function createFilter(filter: MovieFilter, { catalogue, content }: Services): AcceptMovie {
	const { genre, country, language, director, from = 1, to = Number.POSITIVE_INFINITY, maxMinutes } = filter;
	const streamed = filter.availableOn?.tmdbIds;
	const isBounded = filter.from !== undefined || filter.to !== undefined;
	const find = (kind: FeatureKind, name: string | undefined): number[] =>
		name === undefined ? [] : [findFeature(content, kind, name)];
	const wanted = [
		...find('genre', genre),
		...find('country', country),
		...find('language', language),
		...find('director', director?.name),
	];
	const unwanted = find('genre', filter.notGenre);
	return (movieId, guess) => {
		// A movie without content has no place, and so neither features nor a year.
		const place = findContent(content, movieId, guess);
		for (const feature of wanted) if (!hasFeature(content, place, feature)) return false;
		for (const feature of unwanted) if (hasFeature(content, place, feature)) return false;
		if (isBounded && !isBetween(content.years[place], from, to)) return false;
		if (maxMinutes !== undefined && !isBetween(content.minutes[place], 1, maxMinutes)) return false;
		return streamed === undefined || streamed.has(catalogue.get(movieId)?.tmdbId ?? Number.NaN);
	};
}

/** @param value - 0 or missing where unknown. */
function isBetween(value: number | undefined, from: number, to: number): boolean {
	return value !== undefined && value >= Math.max(1, from) && value <= to;
}
