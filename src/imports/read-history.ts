import { decodeBytes } from './decode-bytes.ts';
import type { FormatName, History, HistoryRow, RowKind } from './history.ts';
import { ImportError } from './import-error.ts';
import { readCritickerXml } from './read-criticker-xml.ts';
import { readJson } from './read-json.ts';
import { readTable, type TableHints } from './read-table.ts';
import { UnknownColumnsError } from './unknown-columns-error.ts';
import { type ArchivedFile, isZip, unzip } from './unzip.ts';

/** How to read a file. The hints are for a file alone: in an archive, the files are known by their headings. */
export interface ReadOptions extends TableHints {
	/** For the file as it comes; an archive may unpack to five times as much. */
	readonly maxBytes?: number;
}

const MAX_BYTES = 10 * 1024 * 1024;
const UNPACKED = 5;

/**
 * Reads a history of movies: an archive, or any of the files in one. What it is, its content decides and not its name.
 * It may need seconds and gives the thread to no one meanwhile: where others wait, call `readInThread`.
 *
 * @throws {UnknownColumnsError} when it is a table whose columns someone has to name.
 * @throws {ImportError} when the file is none that we know, or is too large, damaged or empty.
 */
export async function readHistory(
	bytes: Uint8Array,
	{ maxBytes = MAX_BYTES, unrated, columns }: ReadOptions = {},
): Promise<History> {
	if (bytes.length === 0) throw new ImportError('empty');
	if (bytes.length > maxBytes) throw new ImportError('tooLarge');
	if (isZip(bytes)) return readZip(bytes, maxBytes * UNPACKED, unrated);
	const history = await readText(decodeBytes(bytes), { unrated, columns });
	if (history === undefined) throw new ImportError('noHistory');
	if (history.rows.length === 0) throw new ImportError('noRows');
	return history;
}

async function readText(text: string, hints: TableHints, source = 0): Promise<History | undefined> {
	const start = text.trimStart()[0];
	if (start === '{' || start === '[') return readJson(text.trim(), source);
	return start === '<' ? readCritickerXml(text, source) : readTable(text, hints, source);
}

/**
 * What is never opened: what a person deleted, who they are and what they wrote, and lists of things that are not what
 * they saw. The reviews repeat the diary.
 */
const UNWANTED = [
	/(^|\/)(deleted|orphaned|lists|__MACOSX)\//i,
	/(^|\/)(profile|comments|reviews)\.csv$/i,
	/(^|\/)likes\/(lists|reviews)\.csv$/i,
	/(^|\/)(lists-list-|lists-lists|comments|followers|following|user-|network-|hidden-)[^/]*\.json$/i,
	/(^|\/)\./,
];

function isWanted(path: string): boolean {
	return /\.(csv|json|xml|txt|tsv)$/i.test(path) && !UNWANTED.some((pattern) => pattern.test(path));
}

async function readZip(bytes: Uint8Array, maxBytes: number, unrated?: RowKind): Promise<History> {
	const paths: string[] = [];
	const wants = (path: string): boolean => {
		paths.push(path);
		return isWanted(path);
	};
	const files = await unzip(bytes, wants, maxBytes);
	// Excel's and LibreOffice's files are archives, too.
	if (paths.some((path) => /^xl\/workbook\.xml$|^content\.xml$/.test(path))) throw new ImportError('spreadsheet');
	if (files.length === 0 && paths.some((path) => /\.zip$/i.test(path))) throw new ImportError('nestedArchive');
	return readArchive(files, unrated);
}

/** Letterboxd's files in the order in which they count: the rating that stands now before one of years ago. */
const ORDER = [/(^|\/)ratings[^/]*$/i, /(^|\/)diary[^/]*$/i, /./];

async function readArchive(files: readonly ArchivedFile[], unrated?: RowKind): Promise<History> {
	const rank = ({ path }: ArchivedFile): number => ORDER.findIndex((pattern) => pattern.test(path));
	const sorted = files.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
	const histories: History[] = [];
	for (const [source, file] of sorted.entries()) {
		const history = await readArchived(file, unrated, source);
		if (history) histories.push(history);
	}
	if (histories.length === 0) throw new ImportError('noHistory');
	return join(histories);
}

/** A table that we do not know is passed over: an archive has others. */
async function readArchived(
	{ path, bytes }: ArchivedFile,
	unrated: RowKind | undefined,
	source: number,
): Promise<History | undefined> {
	try {
		return await readText(decodeBytes(bytes), { unrated: unrated ?? tellKind(path) }, source);
	} catch (error) {
		if (error instanceof UnknownColumnsError) return undefined;
		throw error;
	}
}

/** In an archive, the name of a file says what its rows are. */
function tellKind(path: string): RowKind {
	if (/watchlist/i.test(path)) return 'wanted';
	return /(^|\/)likes\//i.test(path) ? 'liked' : 'seen';
}

function join(histories: readonly History[]): History {
	const rows: HistoryRow[] = [];
	for (const history of histories) for (const row of history.rows) rows.push({ ...row, row: rows.length + 1 });
	if (rows.length === 0) throw new ImportError('noRows');
	const main = histories.find(({ scale }) => scale !== 'none') ?? histories[0];
	const format: FormatName = main.format;
	return { format, scale: main.scale, rows, isKindUnsure: false, hasYears: histories.some((each) => each.hasYears) };
}
