import type { MovieDetails } from '../movie-details.ts';
import { nameCountryInEnglish } from '../name-country-in-english.ts';

/** The one country a movie is from, and the one language it is in. */
export interface Home {
	readonly country: string | undefined;
	readonly language: string | undefined;
}

/** What speaks for a movie's home. Countries are ISO 3166-1, languages ISO 639-1. */
export interface HomeEvidence extends Pick<MovieDetails, 'directors' | 'countries' | 'languages' | 'series'> {
	/** The English names of its terms: what it is about, where it plays. */
	readonly terms: readonly string[];
}

/** What a country is worth more to a movie that plays there, and less to one for which the source does not list it. */
const NAMED = 3;
const UNLISTED = 1 / 3;
/** The source has this mark for movies of American studios, also where it does not list the country. */
const HOLLYWOOD = 'Hollywood Film';
/** Other names of countries among the terms. */
const PLACES: Readonly<Record<string, string>> = { London: 'GB', England: 'GB', Scotland: 'GB', British: 'GB' };

/**
 * Chooses one country and one language for each movie. The source lists every co-producer and every language spoken in
 * no order, so that "Wonder Woman" is Chinese and "The Godfather" Italian, too.
 *
 * A country is a candidate if the movie speaks its main language. If none is, all are. Each candidate is weighed: its
 * share of the directors' other movies, times its share of the series, times what the terms say. The heaviest wins,
 * and the first of equals. Then each movie of a series gets the home that most of the series have, if the source lists
 * it. So "Alien" by Ridley Scott is American, and "Quantum of Solace" is British like other movies of James Bond.
 *
 * Of 66 well-known movies that have several countries or a wrong one, and that chose none of its constants, 59 get
 * the home that people would name: `choose-homes.test.ts` has them.
 */
export function chooseHomes(movies: ReadonlyMap<number, HomeEvidence>): Map<number, Home> {
	const groups = countByGroup(movies.values());
	const countries = new Map([...movies].map(([id, movie]) => [id, chooseCountry(movie, groups)]));
	const usual = findUsual(movies, countries);
	return new Map(
		[...movies].map(([id, movie]) => {
			const common = usual.get(movie.series ?? '') ?? '';
			const country = listCountries(movie).includes(common) ? common : countries.get(id);
			return [id, { country, language: chooseLanguage(movie, country) }];
		}),
	);
}

/** The home that most movies of a series have, by its name; none of two that as many have. */
function findUsual(
	movies: ReadonlyMap<number, HomeEvidence>,
	countries: ReadonlyMap<number, string | undefined>,
): Map<string, string> {
	const usual = new Map<string, string>();
	for (const [series, own] of Map.groupBy(movies, ([, movie]) => movie.series)) {
		if (series === undefined) continue;
		const counts = new Map<string, number>();
		for (const [id] of own) counts.set(countries.get(id) ?? '', (counts.get(countries.get(id) ?? '') ?? 0) + 1);
		counts.delete('');
		const [best, next] = [...counts].sort(([, a], [, b]) => b - a);
		if (best !== undefined && best[1] > (next?.[1] ?? 0)) usual.set(series, best[0]);
	}
	return usual;
}

/** The countries that the source lists, and the one that it leaves out of Hollywood's movies. */
function listCountries({ countries, terms }: HomeEvidence): readonly string[] {
	return terms.includes(HOLLYWOOD) && countries.length > 0 ? [...new Set([...countries, 'US'])] : countries;
}

/** How much of a director's movies, or of a series, each country has. A movie of several countries is divided. */
type Groups = ReadonlyMap<string, ReadonlyMap<string, number>>;

function countByGroup(movies: Iterable<HomeEvidence>): Groups {
	const groups = new Map<string, Map<string, number>>();
	for (const { directors, series, countries } of movies) {
		for (const name of [...directors, ...listSeries(series)]) {
			const group = groups.get(name) ?? new Map<string, number>();
			groups.set(name, group);
			for (const country of countries) group.set(country, (group.get(country) ?? 0) + 1 / countries.length);
		}
	}
	return groups;
}

/** No name of a director begins like that. */
const listSeries = (series: string | undefined): string[] => (series === undefined ? [] : [`series ${series}`]);

function chooseCountry(movie: HomeEvidence, groups: Groups): string | undefined {
	const { directors, countries, languages, series, terms } = movie;
	const listed = listCountries(movie);
	const spoken = listed.filter((country) => languages.includes(mainLanguage(country)));
	const candidates = spoken.length > 0 ? spoken : listed;
	const places = new Set(terms.map((term) => PLACES[term] ?? term));
	const isNamed = (country: string): boolean =>
		places.has(country) || places.has(nameCountryInEnglish(country) ?? country);
	const weigh = (country: string): number =>
		measureShare(directors, country) *
		measureShare(listSeries(series), country) *
		(isNamed(country) ? NAMED : 1) *
		(countries.includes(country) ? 1 : UNLISTED);
	const [best] = candidates.toSorted((a, b) => weigh(b) - weigh(a));
	return best;

	/** The share of a country in groups without this movie; one more movie there is of all candidates alike. */
	function measureShare(names: readonly string[], country: string): number {
		let [share, all] = [1 / candidates.length, 1];
		for (const name of names) {
			for (const [other, count] of groups.get(name)!) {
				const rest = count - (countries.includes(other) ? 1 / countries.length : 0);
				all += rest;
				if (other === country) share += rest;
			}
		}
		return share / all;
	}
}

function chooseLanguage({ languages }: HomeEvidence, country: string | undefined): string | undefined {
	const own = country === undefined ? '' : mainLanguage(country);
	if (languages.includes(own)) return own;
	return languages.length === 1 ? languages[0] : undefined;
}

const languageOf = new Map<string, string>();

/** The language most people of a country speak, by the Unicode CLDR, which knows countries of the past, too. */
function mainLanguage(country: string): string {
	let language = languageOf.get(country);
	if (language === undefined) {
		language = /^[A-Z]{2}$/.test(country) ? new Intl.Locale('und', { region: country }).maximize().language : '';
		if (language === 'nb') language = 'no';
		languageOf.set(country, language);
	}
	return language;
}
