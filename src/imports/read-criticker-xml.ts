import { decodeEntities, finishRows } from './finish-rows.ts';
import type { History } from './history.ts';
import { ImportError } from './import-error.ts';

const ENTRY = /<film>([\s\S]*?)<\/film>/g;
const MAX_ROWS = 100_000;

/**
 * Reads Criticker's export in XML. A score is out of 100 by the person's own measure, and `tier` is the tenth of their
 * scores it is in, so the tier counts. Our own patterns do: the file is flat, and they resolve no entity but letters.
 *
 * @returns `undefined` when the file is something else.
 * @throws {ImportError} when it has too many rows.
 */
export function readCritickerXml(text: string, source = 0): History | undefined {
	if (!/^\s*(?:<\?xml[^>]*>\s*)?<recentratings>/.test(text)) return undefined;
	const raw = [...text.matchAll(ENTRY)].map(([, entry]) => ({
		title: readElement(entry, 'filmname'),
		imdbId: readElement(entry, 'imdbid'),
		rating: readElement(entry, 'tier'),
		date: readElement(entry, 'reviewdate').replace(',', ''),
		unrated: 'seen' as const,
	}));
	if (raw.length > MAX_ROWS) throw new ImportError('tooManyRows');
	return { format: 'Criticker', ...finishRows(raw, 'tiers', source), isKindUnsure: false, hasYears: true };
}

function readElement(entry: string, name: string): string {
	const start = entry.indexOf(`<${name}>`);
	const end = entry.indexOf(`</${name}>`, start);
	return start < 0 || end < 0 ? '' : decodeEntities(entry.slice(start + name.length + 2, end)).trim();
}
