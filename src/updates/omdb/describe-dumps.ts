import type { OmdbMovie } from '../../catalogue/supplement/add-omdb.ts';
import { cleanTitle } from '../../catalogue/supplement/clean-title.ts';
import { tidyName } from '../tidy-name.ts';
import { mapGenres } from '../wikidata/map-genres.ts';
import type { Dumps } from './fetch-dumps.ts';

/**
 * Describes the movies of omdb.org that the catalogue has, and those released since a day.
 *
 * @param isKnown whether the catalogue has a movie, by its id at omdb.org
 */
export function describeDumps(dumps: Dumps, since: string, isKnown: (omdbId: string) => boolean): OmdbMovie[] {
	const namesOf = new Map(
		dumps.category_names.filter(([, , language]) => language === 'en').map(([id, name]) => [id, name]),
	);
	const links = groupRows(dumps.movie_links, 2);
	const aliases = groupRows(dumps.all_movie_aliases_iso, 0);
	const [keywords, categories] = [groupRows(dumps.movie_keywords, 0), groupRows(dumps.movie_categories, 0)];
	const [countries, languages] = [groupRows(dumps.movie_countries, 0), groupRows(dumps.movie_languages, 0)];
	return dumps.all_movies.flatMap(([id, name, , date]): OmdbMovie[] => {
		if (!/^[1-9]\d{0,7}$/.test(id) || (date < since && !isKnown(id))) return [];
		const title = cleanTitle(tidyName(name));
		const kinds = (categories.get(id) ?? []).map(([, category]) => namesOf.get(category) ?? '');
		if (title === '' || kinds.some((kind) => /porno/i.test(kind))) return [];
		return [
			{
				omdbId: id,
				wikidataId: findLink(links.get(id), 'wikidata', /^(Q[1-9]\d{0,8})$/),
				imdbId: findLink(links.get(id), 'imdbmovie', /^(?:tt)?(\d{7,8})$/),
				title,
				year: /^[12]\d{3}-/.test(date) ? Number(date.slice(0, 4)) : undefined,
				titles: (aliases.get(id) ?? []).flatMap(([, alias, lang, official]) => {
					const tidy = cleanTitle(tidyName(alias));
					return tidy === '' || !/^[a-z]{2}$/.test(lang)
						? []
						: [{ lang: lang === 'xx' ? 'und' : lang, title: tidy, isOfficial: official === '1' }];
				}),
				genres: mapGenres(kinds),
				termIds: [...(categories.get(id) ?? []), ...(keywords.get(id) ?? [])].map(([, category]) => category),
				countries: listCodes(countries.get(id), /^[A-Z]{2}$/),
				languages: listCodes(languages.get(id), /^(?!xx)[a-z]{2}$/),
			},
		];
	});
}

type Rows = Dumps[keyof Dumps];

function groupRows(rows: Rows, column: number): Map<string, Rows> {
	return Map.groupBy(rows, (row) => row[column]);
}

function findLink(links: Rows = [], source: string, form: RegExp): string | undefined {
	return links.flatMap(([from, key]) => (from === source ? (form.exec(key)?.[1] ?? []) : []))[0];
}

function listCodes(rows: Rows = [], form: RegExp): string[] {
	return [...new Set(rows.map(([, code]) => code))].filter((code) => form.test(code));
}
