/** Discord's limit on the lines of a menu. */
const MENU_LINES = 25;
/** A country that has none of the zones below has this many likely ones. */
const OF_COUNTRY = 3;

/** One zone for most people, from west to east. */
const WIDELY_USED = [
	...['America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York', 'America/Mexico_City'],
	...['America/Bogota', 'America/Sao_Paulo', 'America/Argentina/Buenos_Aires', 'Europe/London', 'Europe/Madrid'],
	...['Europe/Paris', 'Europe/Rome', 'Europe/Berlin', 'Europe/Warsaw', 'Europe/Athens', 'Europe/Istanbul'],
	...['Europe/Moscow', 'Asia/Dubai', 'Asia/Calcutta', 'Asia/Jakarta', 'Asia/Manila', 'Asia/Shanghai', 'Asia/Tokyo'],
	...['Australia/Sydney', 'Pacific/Auckland'],
];

/**
 * The time zones to choose from in a menu: first those of the countries whose languages are spoken.
 *
 * @param locales as Discord says them
 * @returns 25 names, IANA.
 * @example listLikelyZones(['de'])[0] // 'Europe/Berlin'
 */
export function listLikelyZones(locales: readonly string[]): string[] {
	const likely = locales.flatMap(zonesOf);
	return [...new Set([...likely, ...WIDELY_USED])].slice(0, MENU_LINES);
}

function zonesOf(locale: string): readonly string[] {
	const region = new Intl.Locale(locale).maximize() as Intl.Locale & { getTimeZones(): string[] | undefined };
	const zones = region.getTimeZones() ?? [];
	const used = WIDELY_USED.filter((zone) => zones.includes(zone));
	return used.length > 0 ? used : zones.slice(0, OF_COUNTRY);
}
