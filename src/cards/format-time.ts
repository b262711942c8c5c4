/**
 * A time as each reader's Discord shows it, in their language and time zone.
 *
 * @param at milliseconds since 1970, UTC
 * @param format one of Discord's letters: F in full, R relative, d and D a day
 */
export function formatTime(at: number, format: 'F' | 'R' | 'd' | 'D'): string {
	return `<t:${Math.floor(at / 1000)}:${format}>`;
}
