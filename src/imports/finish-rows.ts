import { findFault } from './find-fault.ts';
import type { HistoryRow, RowFault, RowKind } from './history.ts';
import { readDates } from './read-dates.ts';
import { findScale, readScore, type ScaleName, toStars } from './read-stars.ts';

/** What a row says, as its file writes it. Empty where it says nothing. */
export interface RawRow {
	readonly title?: string;
	readonly otherTitle?: string;
	/** A year, or a date that begins with one. */
	readonly year?: string;
	readonly rating?: string;
	readonly date?: string;
	readonly imdbId?: string;
	readonly tmdbId?: string;
	readonly movieId?: string;
	/** What the title is: "movie", "TV Series". */
	readonly type?: string;
	/** What a row is about beside its type, where the file says it. */
	readonly fault?: RowFault;
	/** The address of a page about the movie. */
	readonly address?: string;
	/** What the row says of the movie if it gives no stars. */
	readonly unrated: RowKind;
}

/** Turns what rows say into ids, years, stars and times, over all rows of a file: they show its scale and its dates. */
export function finishRows(
	raw: readonly RawRow[],
	knownScale: ScaleName | undefined,
	source = 0,
): { rows: HistoryRow[]; scale: ScaleName } {
	const scores = raw.map(({ rating = '' }) => readScore(rating));
	const scale = knownScale ?? findScale(scores);
	const stars = toStars(scores, scale);
	const times = readDates(raw.map(({ date = '' }) => date));
	return { scale, rows: raw.map((row, at) => finishRow(row, at + 1, stars[at], times[at], source)) };
}

function finishRow(
	raw: RawRow,
	row: number,
	stars: number | undefined,
	at: number | undefined,
	source: number,
): HistoryRow {
	const { title, year } = readTitle(raw);
	const link = readAddress(raw.address ?? '');
	const isBad = stars !== undefined && Number.isNaN(stars);
	const imdbId = readImdbId(raw.imdbId ?? '') ?? link.imdbId;
	const tmdbId = readNumber(raw.tmdbId) ?? link.tmdbId;
	const movieId = readNumber(raw.movieId);
	const isNameless = title === '' && imdbId === undefined && tmdbId === undefined && movieId === undefined;
	const fault = isNameless ? 'noTitle' : isBad ? 'badRating' : undefined;
	return {
		row,
		title: title === '' ? link.title : title,
		year,
		otherTitles: raw.otherTitle?.trim() ? [raw.otherTitle.trim()] : [],
		imdbId,
		tmdbId,
		movieId,
		kind: stars === undefined || isBad ? raw.unrated : 'rated',
		stars: isBad ? undefined : stars,
		at,
		source,
		fault: raw.fault ?? findFault(raw.type ?? '') ?? (isNameless && link.title !== '' ? undefined : fault),
	};
}

/** The apostrophe that keeps a spreadsheet from running a title as a formula. */
const FORMULA = /^'(?=[=+\-@])/;

const YEAR_BEHIND = /^(.*\S)\s*\((\d{4})\)\s*$/s;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Some titles carry the year, and some the codes of HTML. */
function readTitle({ title = '', year = '' }: RawRow): { title: string; year: number | undefined } {
	const plain = decodeEntities(title.replace(FORMULA, '')).replace(/\s+/g, ' ').trim();
	const given = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(year);
	const dated = YEAR_BEHIND.exec(plain);
	const isRepeated = dated !== null && (given === null || dated[2] === given[1]);
	const found = given?.[1] ?? dated?.[2];
	return { title: isRepeated ? dated[1] : plain, year: found === undefined ? undefined : Number(found) };
}

/** @example decodeEntities('Mina jag &amp; Irene') // 'Mina jag & Irene' */
export function decodeEntities(text: string): string {
	return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
		if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
	});
}

/** `tt0110357`, an address with it, or the bare number that MovieLens and Filmtipset write. */
function readImdbId(text: string): string | undefined {
	const digits = /(?:tt|^\s*)0*(\d{1,8})(?!\d)/i.exec(text)?.[1];
	return digits === undefined || Number(digits) === 0 ? undefined : digits.padStart(7, '0');
}

function readNumber(text = ''): number | undefined {
	const number = /^\s*(\d{1,10})(?:\.0)?\s*$/.exec(text)?.[1];
	return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

interface Link {
	readonly imdbId?: string | undefined;
	readonly tmdbId?: number | undefined;
	readonly title: string;
}

/** What the address of a page says of its movie. The short addresses of Letterboxd say nothing. */
function readAddress(address: string): Link {
	const imdbId = /\btt(\d{7,8})\b/.exec(address)?.[1];
	const tmdbId = /(?:letterboxd\.com\/tmdb|themoviedb\.org\/movie)\/(\d{1,8})/.exec(address)?.[1];
	const slug = /letterboxd\.com\/(?:[\w-]+\/)?film\/([\w-]+)/.exec(address)?.[1] ?? '';
	return {
		imdbId: imdbId && readImdbId(`tt${imdbId}`),
		tmdbId: tmdbId === undefined ? undefined : Number(tmdbId),
		title: slug.replaceAll('-', ' '),
	};
}
