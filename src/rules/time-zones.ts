import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { Refusal } from '../bot/refusal.ts';
import { foldName } from './fold-name.ts';

const SUGGESTIONS = 25;
/** IANA's names, with what people may type for them. */
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
	zone,
	folded: foldName(zone),
	city: foldName(zone.slice(zone.lastIndexOf('/') + 1)),
}));

/**
 * Reads the name of a time zone or of its city, in any case, with or without accents. @returns IANA's name.
 *
 * @example readTimeZone('berlin') // 'Europe/Berlin'
 * @throws {Refusal} when there is no such zone.
 */
export function readTimeZone(typed: unknown): string {
	const name = String(typed).trim().replaceAll(' ', '_');
	const [found, ...others] = ZONES.filter(({ city }) => city === foldName(name));
	if (found !== undefined && others.length === 0) return found.zone;
	try {
		// It knows older names, too, such as Asia/Calcutta; an offset like +02:00 has no summer time and is refused.
		if (/^[a-z]/i.test(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
	} catch {}
	throw new Refusal('settings.unknownZone', { zone: String(typed).slice(0, 60) });
}

/** A zone that someone chose, where this machine knows it: the machine that it was chosen on may know more. */
export function keepKnownZone(zone: string | undefined): string | undefined {
	try {
		return zone === undefined ? undefined : readTimeZone(zone);
	} catch {
		return undefined;
	}
}

/** Suggests time zones that have what was typed in their name, those whose city begins with it first. */
export function suggestTimeZones(typed: string): APIApplicationCommandOptionChoice<string>[] {
	const wanted = foldName(typed);
	const rankOf = ({ city }: (typeof ZONES)[number]): number => (city.startsWith(wanted) ? 0 : 1);
	return ZONES.filter(({ folded }) => folded.includes(wanted))
		.toSorted((a, b) => rankOf(a) - rankOf(b) || a.zone.localeCompare(b.zone))
		.slice(0, SUGGESTIONS)
		.map(({ zone }) => ({ name: zone, value: zone }));
}
