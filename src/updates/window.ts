/** The days from `from` up to but without `to`, as 2024-05-01. */
export interface Window {
	readonly from: string;
	readonly to: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Lists the months that a span touches, the first and the last cut to it. */
export function listMonths({ from, to }: Window): Window[] {
	const months: Window[] = [];
	for (let start = from; start < to; ) {
		const [year, month] = start.split('-').map(Number);
		const next = formatDay(Date.UTC(year, month, 1)); // months of Date count from 0, so this is the one after
		months.push({ from: start, to: next < to ? next : to });
		start = next;
	}
	return months;
}

/** Halves a window by whole days; `undefined` for a window of one day. */
export function halve({ from, to }: Window): [Window, Window] | undefined {
	const days = countDays({ from, to });
	if (days < 2) return undefined;
	const middle = formatDay(Date.parse(from) + Math.floor(days / 2) * DAY_MS);
	return [
		{ from, to: middle },
		{ from: middle, to },
	];
}

export function countDays({ from, to }: Window): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day after, or `days` before if negative. */
export function addDays(day: string, days: number): string {
	return formatDay(Date.parse(day) + days * DAY_MS);
}

function formatDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}
