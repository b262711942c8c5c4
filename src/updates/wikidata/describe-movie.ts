import type { FoundMovie } from '../../catalogue/supplement/add-found.ts';
import { chooseSeries } from '../../catalogue/supplement/choose-series.ts';
import { cleanTitle } from '../../catalogue/supplement/clean-title.ts';
import { tidyName } from '../tidy-name.ts';
import { mapGenres } from './map-genres.ts';
import type { NamedItem } from './name-items.ts';
import type { Item, ItemValue } from './read-items.ts';

/** Properties whose values are items. */
const POINTERS = {
	kinds: 'P31',
	genres: 'P136',
	directors: 'P57',
	countries: 'P495',
	languages: 'P364',
	subjects: 'P921',
	series: 'P179',
	franchise: 'P8345',
} as const;

/** The Academy calls a movie short up to this many minutes. */
const LONGEST_SHORT = 40;
/** Units of a duration, in minutes. */
const UNITS: Readonly<Record<string, number>> = { Q7727: 1, Q25235: 60, Q11574: 1 / 60 };

/** The items that a movie points to. */
export function listPointers(item: Item): string[] {
	return Object.values(POINTERS).flatMap((property) => readPointers(item, property));
}

/**
 * Describes an item as a movie; `undefined` when it has no title in any language we read, or is pornography.
 *
 * @param named the items it points to
 */
export function describeMovie(
	item: Item,
	sitelinks: number,
	named: ReadonlyMap<string, NamedItem>,
): FoundMovie | undefined {
	const names = (property: string) =>
		readPointers(item, property).flatMap((id) => {
			const name = tidyName(named.get(id)?.name ?? '');
			return name === '' ? [] : [name];
		});
	const codes = (property: string, kind: 'country' | 'language') =>
		readPointers(item, property).flatMap((id) => named.get(id)?.[kind] ?? []);
	const kinds = [...names(POINTERS.kinds), ...names(POINTERS.genres)];
	const titles = listTitles(item);
	const title = titles.find(({ lang }) => lang === 'en' || lang === 'mul')?.title ?? titles[0]?.title;
	if (title === undefined || kinds.some((kind) => /porno/i.test(kind))) return undefined;
	const minutes = readMinutes(item);
	return {
		...readOutsideIds(item),
		title,
		year: readFirstDay(item) === undefined ? undefined : Number(readFirstDay(item)!.slice(0, 4)),
		minutes,
		genres: mapGenres(kinds),
		keywords: names(POINTERS.subjects),
		countries: [...new Set(codes(POINTERS.countries, 'country'))],
		languages: [...new Set(codes(POINTERS.languages, 'language'))],
		directors: [...new Set(names(POINTERS.directors))],
		titles: titles.filter((name) => name.lang !== 'mul' && name.title !== title),
		sitelinks,
		kind: readKind(kinds, minutes),
		article: item.article === undefined ? undefined : cleanTitle(tidyName(item.article)) || undefined,
		series: chooseSeries({
			series: names(POINTERS.series).join('|'),
			franchise: names(POINTERS.franchise).join('|'),
		}),
	};
}

/** The day of the first release, as 2024-05-21; where only the year is known, its first day. */
export function readFirstDay(item: Item): string | undefined {
	const days = item.all('P577').flatMap((value) => {
		const found = /^\+([12]\d{3})-(\d{2})-(\d{2})T/.exec(readField(value, 'time') ?? '');
		// Wikidata writes 00 for a month or day that it does not know.
		return found ? [`${found[1]}-${found[2].replace('00', '01')}-${found[3].replace('00', '01')}`] : [];
	});
	return days.sort()[0];
}

function readPointers(item: Item, property: string): string[] {
	return item.best(property).flatMap((value) => {
		const id = readField(value, 'id');
		return id !== undefined && /^Q[1-9]\d{0,8}$/.test(id) ? [id] : [];
	});
}

function readField(value: ItemValue, field: 'id' | 'time' | 'text' | 'amount' | 'unit'): string | undefined {
	return typeof value === 'string' ? undefined : value[field];
}

function readOutsideIds(item: Item): Pick<FoundMovie, 'wikidataId' | 'imdbId' | 'tmdbId'> {
	const read = (property: string, form: RegExp) =>
		item.best(property).flatMap((value) => (typeof value === 'string' ? (form.exec(value)?.[1] ?? []) : []))[0];
	const tmdb = read('P4947', /^([1-9]\d{0,8})$/);
	return {
		wikidataId: item.id,
		imdbId: read('P345', /^tt(\d{7,8})$/),
		tmdbId: tmdb === undefined ? undefined : Number(tmdb),
	};
}

/** English first, then the name of all languages, the original title, and the others. */
function listTitles(item: Item): { lang: string; title: string }[] {
	const { en, mul, ...others } = item.labels;
	const original = item.best('P1476').flatMap((value) => readField(value, 'text') ?? [])[0];
	const names: (readonly [string, string | undefined])[] = [
		['en', en],
		['mul', mul],
		['orig', original],
		...Object.entries(others),
	];
	return names.flatMap(([lang, name]) => {
		const title = cleanTitle(tidyName(name ?? ''));
		return title === '' ? [] : [{ lang: lang === 'nb' ? 'no' : lang, title }];
	});
}

function readMinutes(item: Item): number | undefined {
	const minutes = item.best('P2047').flatMap((value) => {
		const unit = UNITS[/Q\d+$/.exec(readField(value, 'unit') ?? '')?.[0] ?? ''];
		const amount = Number(readField(value, 'amount')) * (unit ?? Number.NaN);
		return amount > 1 && amount < 1000 ? [Math.round(amount)] : [];
	});
	return minutes[0];
}

function readKind(kinds: readonly string[], minutes = 90): FoundMovie['kind'] {
	if (kinds.some((kind) => /\btelevision\b|\bTV\b/.test(kind))) return 'tv';
	return minutes <= LONGEST_SHORT || kinds.some((kind) => /\bshort\b/.test(kind)) ? 'short' : 'movie';
}
