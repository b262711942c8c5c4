const MINUTE_MS = 60_000;

/**
 * How far a time zone is ahead of UTC at a moment, in minutes.
 *
 * @param zone IANA: "Europe/Berlin"
 * @throws {RangeError} when there is no such zone.
 * @example readOffset('Europe/Berlin', Date.UTC(2026, 6, 1)) // 120
 */
export function readOffset(zone: string, at: number): number {
	const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
	const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0'];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The moment at which the clocks of a zone show a time. Of a time that they show twice it is the first; one that they
 * skip is taken as if they went on.
 *
 * @param wall the time that clocks show, as if it were UTC, in milliseconds since 1970
 */
export function findMoment(wall: number, zone: string): number {
	const before = wall - readOffset(zone, wall - 24 * 60 * MINUTE_MS) * MINUTE_MS;
	const guess = wall - readOffset(zone, before) * MINUTE_MS;
	const isShown = (moment: number) => moment + readOffset(zone, moment) * MINUTE_MS === wall;
	return isShown(before) || !isShown(guess) ? before : guess;
}
