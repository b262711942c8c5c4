import type { OutsideIds } from '../own-id.ts';
import { cleanTitle } from './clean-title.ts';
import type { Features, Filling, NewMovie, SupplementTitle, WikidataEntry } from './supplement.ts';

/** A row of a supplement's file, by the names of the columns. */
export type Fields = Readonly<Record<string, string>>;

const split = (text: string): string[] => [...new Set(text.split('|').map((part) => part.trim()))].filter(Boolean);
/** Text that is not of this form counts as unknown. */
const match = (text: string, form: RegExp): string | undefined => (form.test(text) ? text : undefined);
const count = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);
/** The Academy calls a movie short up to this many minutes. */
const LONGEST_SHORT = 40;
const parseYear = (text: string): number | undefined => (/^[12]\d{3}$/.test(text) ? Number(text) : undefined);

export function parseOutsideIds({ qid, imdb, omdb }: Fields): OutsideIds {
	return {
		wikidataId: match(qid, /^Q[1-9]\d*$/),
		imdbId: match(imdb, /^\d{7,8}$/),
		omdbId: match(omdb, /^[1-9]\d*$/),
	};
}

export function parseTitle({ id, lang, title, source, official }: Fields): SupplementTitle {
	return {
		movieId: Number(id),
		lang: lang === 'xx' ? 'und' : lang,
		title: cleanTitle(title),
		source: source as SupplementTitle['source'],
		isOfficial: official === '1',
	};
}

/** `N` stands for a movie without words, `xx` for a language that the source does not know. */
const parseLanguages = (text: string) => split(text).filter((lang) => lang !== 'N' && lang !== 'xx');

export function parseFeatures({ terms, directors, countries, languages }: Fields): Features {
	return {
		termIds: split(terms),
		directors: split(directors),
		countries: split(countries),
		languages: parseLanguages(languages),
	};
}

export function parseFilling({ year, genres }: Fields): Filling {
	return { year: parseYear(year), genres: split(genres) };
}

export function parseEntry({ title, runtime, directors }: Fields): WikidataEntry {
	return { title: cleanTitle(title), minutes: parseMinutes(runtime), directors: split(directors) };
}

export function parseNewMovie(fields: Fields): NewMovie {
	const minutes = parseMinutes(fields.runtime);
	const titles = split(fields.titles).map((text) => {
		const [lang, ...rest] = text.split(':');
		return { lang: lang === 'xx' ? 'und' : lang, title: cleanTitle(rest.join(':')) };
	});
	return {
		...parseOutsideIds(fields),
		title: cleanTitle(fields.title),
		year: parseYear(fields.year),
		minutes,
		genres: split(fields.genres),
		keywords: split(fields.keywords),
		countries: split(fields.countries),
		languages: parseLanguages(fields.languages),
		directors: split(fields.directors),
		titles: titles.filter(({ title }) => title !== ''),
		sitelinks: count(fields.sitelinks) ?? 0,
		kind: fields.tv === '1' ? 'tv' : fields.short === '1' || (minutes ?? 90) <= LONGEST_SHORT ? 'short' : 'movie',
	};
}

/** Some numbers are seconds, or the length of a whole series. */
function parseMinutes(text: string): number | undefined {
	const minutes = count(text) ?? 0;
	return minutes > 1 && minutes < 1000 ? minutes : undefined;
}
