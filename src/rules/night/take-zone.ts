import { readTimeZone } from '../time-zones.ts';

/** No place has more: "Port of Spain". */
const MOST_WORDS = 3;
/** Islands that are called like days. */
const DAYS = /^(christmas|easter)$/i;
/** What says that a place follows, or that one came before. */
const LINK = /\s+(?:in|heure d[e']|hora d[eo]|ora di)$/iu;
const TIME = /\s+(?:time|zeit)$/iu;

/**
 * Takes a time zone named behind a time from it, by its city or full name: "New York time", "(Tokyo)", "Berliner Zeit".
 *
 * @returns the rest, and IANA's name; `undefined` for the zone where none is named.
 * @example takeZone('20:00 Berlin time') // { text: '20:00', zone: 'Europe/Berlin' }
 */
export function takeZone(text: string): { text: string; zone: string | undefined } {
	const words = text
		.replace(/[()]/g, '')
		.replace(TIME, '')
		.split(/[\s,]+/);
	for (let count = MOST_WORDS; count > 0; count--) {
		const [rest, name] = [words.slice(0, -count), words.slice(-count)].map((part) => part.join(' '));
		const zone = /\d/.test(rest) ? (findZone(name) ?? findZone(name.replace(/er$/, ''))) : undefined;
		if (zone !== undefined) return { text: rest.replace(LINK, ''), zone };
	}
	return { text, zone: undefined };
}

function findZone(name: string): string | undefined {
	// chrono knows the short names, such as EST, and whether it is summer there.
	if (name.length < 4 || DAYS.test(name)) return undefined;
	try {
		return readTimeZone(name);
	} catch {
		return undefined;
	}
}
