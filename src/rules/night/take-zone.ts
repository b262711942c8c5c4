import { readTimeZone } from '../time-zones.ts';

/** No place has more: "Port of Spain". */
const MOST_WORDS = 3;
/** Islands that are called like days. */
const DAYS = /^(christmas|easter)$/i;
/** What Americans call their clocks. */
const AMERICAN = new Map([
	['eastern', 'America/New_York'],
	['central', 'America/Chicago'],
	['mountain', 'America/Denver'],
	['pacific', 'America/Los_Angeles'],
]);
/** What says that a place follows, or that one came before. */
const LINK = /(?:^|\s+)(?:in|heure d[e']|hora d[eo]|ora di)$/iu;
const TIME = /^(?:(?:standard |daylight )?time|zeit)(?=\s|$)\s*/iu;

/**
 * Takes the time zone of a place out of a time, wherever it stands, by its city or full name: "New York time",
 * "(Tokyo)", "Berliner Zeit", "Pacific".
 *
 * @returns the rest, and IANA's name; `undefined` for the zone where none is named.
 * @example takeZone('8pm Berlin time tomorrow') // { text: '8pm tomorrow', zone: 'Europe/Berlin' }
 */
export function takeZone(text: string): { text: string; zone: string | undefined } {
	const words = text.replace(/[():]+(?=\s|$)|\(/g, '').split(/[\s,]+/);
	for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
		for (let at = words.length - count; at >= 0; at--) {
			const name = words.slice(at, at + count).join(' ');
			const zone = findZone(name) ?? findZone(name.replace(/er$/, ''));
			if (zone === undefined) continue;
			const [before, after] = [words.slice(0, at), words.slice(at + count)].map((part) => part.join(' '));
			return { text: `${before.replace(LINK, '')} ${after.replace(TIME, '')}`.trim(), zone };
		}
	}
	return { text, zone: undefined };
}

function findZone(name: string): string | undefined {
	// chrono knows the short names, such as EST, and whether it is summer there.
	if (name.length < 4 || DAYS.test(name)) return undefined;
	try {
		return AMERICAN.get(name.toLowerCase()) ?? readTimeZone(name);
	} catch {
		return undefined;
	}
}
