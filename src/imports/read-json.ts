import { finishRows, type RawRow } from './finish-rows.ts';
import type { FormatName, History, RowFault, RowKind } from './history.ts';
import { ImportError } from './import-error.ts';
import type { ScaleName } from './read-stars.ts';
import { readStatus } from './read-table.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a JSON file was recognised as, before its rows are read. */
interface JsonFormat {
	readonly name: FormatName;
	readonly scale: ScaleName;
	/** @returns `undefined` when the file is of another format. */
	read(content: unknown): readonly RawRow[] | undefined;
}

const MAX_ROWS = 100_000;

/**
 * Reads the JSON exports of Trakt, Simkl, Ryot, Flixster and our own.
 *
 * @returns `undefined` when the JSON is of none of them.
 * @throws {ImportError} when it is damaged or has too many rows.
 */
export function readJson(text: string, source = 0): History | undefined {
	const content = parseJson(text);
	for (const { name, scale, read } of FORMATS) {
		const raw = read(content);
		if (raw === undefined) continue;
		if (raw.length > MAX_ROWS) throw new ImportError('tooManyRows');
		return { format: name, ...finishRows(raw, scale, source), isKindUnsure: false, hasYears: true };
	}
	return undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ImportError('badJson');
	}
}

const FORMATS: readonly JsonFormat[] = [
	{ name: 'Matinee', scale: 'stars', read: readMatinee },
	{ name: 'Trakt', scale: 'points', read: readTrakt },
	{ name: 'Simkl', scale: 'points', read: readSimkl },
	{ name: 'Ryot', scale: 'percent', read: readRyot },
	{ name: 'Flixster', scale: 'stars', read: readFlixster },
];

/** What `/privacy export` writes. */
function readMatinee(content: unknown): RawRow[] | undefined {
	const { ratings, dismissals, watchlist } = asObject(content);
	const lists = [ratings, dismissals, watchlist].map((list) => (Array.isArray(list) ? list.map(asObject) : []));
	if (!Array.isArray(ratings) || !lists.flat().every(({ movieId }) => typeof movieId === 'number')) return undefined;
	const readMovie = ({ movieId, title }: Json) => ({ movieId: asText(movieId), title: asText(title) });
	const [rated, dismissed, wanted] = lists;
	return [
		...rated.map((row) => ({
			...readMovie(row),
			rating: asText(row.stars),
			date: asText(row.ratedAt),
			unrated: 'seen' as const,
		})),
		...dismissed.map((row) => ({
			...readMovie(row),
			date: asText(row.dismissedAt),
			unrated: row.reason === 'seen' ? ('seen' as const) : ('unwanted' as const),
		})),
		...wanted.map((row) => ({ ...readMovie(row), date: asText(row.addedAt), unrated: 'wanted' as const })),
	];
}

const TRAKT_FAULTS: Readonly<Record<string, RowFault>> = {
	episode: 'episode',
	season: 'series',
	show: 'series',
	person: 'noTitle',
	list: 'noTitle',
};

/** A list of ratings, of what was watched, or of what is on a watchlist; all have the same entries. */
function readTrakt(content: unknown): RawRow[] | undefined {
	const parts = Array.isArray(content) ? [content] : Object.values(asObject(content)).filter(Array.isArray);
	const entries = parts.flat().map(asObject);
	const isTrakt = (entry: Json): boolean =>
		['rated_at', 'watched_at', 'last_watched_at', 'listed_at', 'collected_at'].some((key) => key in entry) &&
		['movie', 'show', 'episode', 'season', 'person', 'list'].some((key) => key in entry);
	if (entries.length === 0 || !entries.every(isTrakt)) return undefined;
	return entries.map(readTraktEntry);
}

function readTraktEntry(entry: Json): RawRow {
	const type = asText(entry.type) || (['movie', 'episode', 'season', 'show'].find((key) => key in entry) ?? '');
	const isMovie = type === 'movie';
	const { title, year, ids } = asObject(isMovie ? entry.movie : (entry.show ?? entry[type]));
	const { imdb, tmdb } = asObject(ids);
	return {
		title: asText(title),
		year: asText(year),
		...(isMovie ? { imdbId: asText(imdb), tmdbId: asText(tmdb) } : { fault: TRAKT_FAULTS[type] ?? 'series' }),
		rating: asText(entry.rating),
		date: asText(entry.rated_at ?? entry.watched_at ?? entry.last_watched_at ?? entry.listed_at),
		unrated: 'listed_at' in entry ? 'wanted' : 'seen',
	};
}

/** `{ movies, shows, anime }`, as Simkl backs up and as its API answers. */
function readSimkl(content: unknown): RawRow[] | undefined {
	const { movies, shows, anime } = asObject(content);
	const entries = [movies, shows, anime].flatMap((list) => (Array.isArray(list) ? list.map(asObject) : []));
	if (entries.length === 0 || !entries.every((entry) => 'status' in entry)) return undefined;
	return entries.map((entry) => {
		const { title, year, ids } = asObject(entry.movie ?? entry.show);
		const { imdb, tmdb } = asObject(ids);
		const isMovie = 'movie' in entry || entry.anime_type === 'movie';
		return {
			title: asText(title),
			year: asText(year),
			imdbId: asText(imdb),
			...(isMovie ? { tmdbId: asText(tmdb) } : { fault: 'series' as const }),
			rating: asText(entry.user_rating),
			date: asText(entry.user_rated_at ?? entry.last_watched_at ?? entry.added_to_watchlist_at),
			unrated: readStatus(asText(entry.status).replace(/plantowatch/, 'plan')) ?? 'seen',
		};
	});
}

/** `{ metadata: [{ lot, source, identifier, … }] }`; older ones say `media`. Ratings are out of 100. */
function readRyot(content: unknown): RawRow[] | undefined {
	const { metadata, media } = asObject(content);
	const list = metadata ?? media;
	if (!Array.isArray(list)) return undefined;
	const entries = list.map(asObject);
	if (!entries.every((entry) => 'lot' in entry && 'identifier' in entry)) return undefined;
	return entries.filter(({ lot }) => !/book|music|podcast|comic|manga|novel/i.test(asText(lot))).map(readRyotEntry);
}

function readRyotEntry(entry: Json): RawRow {
	const lot = asText(entry.lot).toLowerCase();
	const reviews = asArray(entry.reviews).map(asObject);
	const seen = asArray(entry.seen_history).map(asObject);
	const rating = reviews.map((review) => asText(review.rating)).find((text) => text !== '') ?? '';
	const isWanted = seen.length === 0 && asArray(entry.collections).some((name) => /watchlist/i.test(nameOf(name)));
	const isMovie = lot === 'movie';
	return {
		title: asText(entry.source_id ?? entry.title),
		// Out of 100 for everyone alike, so no ranks: "86 / 100" says so.
		rating: rating === '' ? '' : `${rating}/100`,
		date: asText(seen.at(-1)?.ended_on ?? seen.at(-1)?.started_on),
		...(isMovie && asText(entry.source).toLowerCase() === 'tmdb' ? { tmdbId: asText(entry.identifier) } : {}),
		...(isMovie ? {} : { fault: lot.includes('game') ? ('game' as const) : ('series' as const) }),
		unrated: isWanted ? 'wanted' : 'seen',
	};
}

/** A collection is a name, or an object that has one. */
function nameOf(collection: unknown): string {
	return typeof collection === 'string' ? collection : asText(asObject(collection).collection_name);
}

/** `{ ratings: [{ score, movie }] }`; "+" and "-" stand for "want to see" and "not interested". */
function readFlixster(content: unknown): RawRow[] | undefined {
	const { ratings } = asObject(Array.isArray(content) ? content[0] : content);
	if (!Array.isArray(ratings)) return undefined;
	const entries = ratings.map(asObject);
	if (!entries.every((entry) => 'score' in entry && 'movie' in entry)) return undefined;
	const kinds: Readonly<Record<string, RowKind>> = { '+': 'wanted', '-': 'unwanted' };
	return entries.map((entry) => {
		const { title, year } = asObject(entry.movie);
		const score = asText(entry.score);
		return {
			title: asText(title),
			year: asText(year),
			rating: score in kinds ? '' : score,
			date: asText(entry.lastUpdated),
			unrated: kinds[score] ?? 'seen',
		};
	});
}

function asObject(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function asArray(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
