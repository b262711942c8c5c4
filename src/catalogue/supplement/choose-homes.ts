import type { MovieDetails } from '../movie-details.ts';
import { learnTermOdds, type TermOdds } from './term-odds.ts';

/** The one country a movie is from, and the one language it is in. */
export interface Home {
	readonly country: string | undefined;
	readonly language: string | undefined;
}

/** What speaks for a movie's home. Countries are ISO 3166-1, languages ISO 639-1. */
export interface HomeEvidence extends Pick<MovieDetails, 'directors' | 'countries' | 'languages' | 'series'> {
	/** The English names of its keywords, and of movements such as "New Indian Cinema". */
	readonly terms: readonly string[];
	/** Whether the source calls it a movie of American studios, which it does also where it does not list the country. */
	readonly isHollywood: boolean;
}

/**
 * What a country is worth more for being listed first. Of 2,599 movies of two countries in one language, that of one of
 * the two, it is the first country's for 1,489.
 */
const FIRST = 1.3;
/** What it is worth less where the movie does not speak its language, and where the source does not list it. */
const FOREIGN = 1 / 4;
const UNLISTED = 1 / 5;
/** Odds of a term below this say nothing. Above, they count to that power, since a movie may play anywhere. */
const LEAST_ODDS = 2;
const POWER = 0.8;
/** No term counts for more. */
const MOST_TOLD = 20;

/**
 * Chooses one country and one language for each movie. The source lists every co-producer and every language spoken, so
 * that "Wonder Woman" is Chinese and "The Godfather" Italian, too.
 *
 * Each listed country is weighed: its share of the directors' other movies, times its share of the series, times what
 * the most telling of the terms says (`learnTermOdds`), times what language and list say. The heaviest wins, and the
 * first of equals. Then each movie of a series gets the home that most of the series have, if the source lists it. So
 * "Alien" by Ridley Scott is American, "Léon" by Luc Besson French though it speaks English, "Monsoon Wedding" Indian,
 * and "Quantum of Solace" British like other movies of James Bond.
 *
 * `choose-homes.test.ts` says how many well-known movies get the home that people would name.
 */
export function chooseHomes(movies: ReadonlyMap<number, HomeEvidence>): Map<number, Home> {
	const groups = countByGroup(movies.values());
	const odds = learnTermOdds(movies.values());
	const countries = new Map([...movies].map(([id, movie]) => [id, chooseCountry(movie, groups, odds)]));
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
function listCountries({ countries, isHollywood }: HomeEvidence): readonly string[] {
	return isHollywood && countries.length > 0 ? [...new Set([...countries, 'US'])] : countries;
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

function chooseCountry(movie: HomeEvidence, groups: Groups, odds: TermOdds): string | undefined {
	const { directors, countries, languages, series, terms } = movie;
	const candidates = listCountries(movie);
	const weights = new Map(candidates.map((country) => [country, weigh(country)]));
	const [best] = candidates.toSorted((a, b) => weights.get(b)! - weights.get(a)!);
	return best;

	function weigh(country: string): number {
		const isForeign = languages.length > 0 && !languages.includes(mainLanguage(country));
		return (
			measureShare(directors, country) *
			measureShare(listSeries(series), country) *
			measureTold(country) *
			(isForeign ? FOREIGN : 1) *
			(countries.includes(country) ? 1 : UNLISTED) *
			(country === countries[0] ? FIRST : 1)
		);
	}

	/** What the most telling term says for a country. */
	function measureTold(country: string): number {
		const most = Math.max(1, ...terms.map((term) => odds(term, country)));
		return most < LEAST_ODDS ? 1 : Math.min(MOST_TOLD, most ** POWER);
	}

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
