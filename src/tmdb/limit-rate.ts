const WINDOW_MS = 1000;

/** Decides whether a request may be made now. */
export interface RateLimit {
	/** @returns how long to wait before the request, in milliseconds; `undefined` when that is longer than `patienceMs` */
	reserve(patienceMs: number): number | undefined;
	/** No request is made for this long, as the server asked. */
	pause(milliseconds: number): void;
}

/** Lets at most `most` requests begin in any second. @param now in milliseconds, of a clock that never jumps */
export function createRateLimit(most: number, now: () => number = () => performance.now()): RateLimit {
	/** When the latest requests begin, a ring of `most`. */
	const begins = new Float64Array(most).fill(-WINDOW_MS);
	let oldest = 0;
	let pausedUntil = 0;
	return {
		reserve(patienceMs) {
			const current = now();
			const begin = Math.max(current, begins[oldest] + WINDOW_MS, pausedUntil);
			if (begin - current > patienceMs) return undefined;
			begins[oldest] = begin;
			oldest = (oldest + 1) % most;
			return begin - current;
		},
		pause(milliseconds) {
			pausedUntil = Math.max(pausedUntil, now() + milliseconds);
		},
	};
}
