/** The requests that are being answered. */
export interface InFlight {
	readonly size: number;
	/** Counts a request until it settles. @returns the same promise. */
	add<T>(answering: Promise<T>): Promise<T>;
	/** Waits for all that are in flight now, but no longer than this. @returns whether all are done. */
	finish(graceMs: number): Promise<boolean>;
}

export function createInFlight(): InFlight {
	const pending = new Set<Promise<unknown>>();
	return {
		get size() {
			return pending.size;
		},
		add(answering) {
			const settled = answering.catch(() => {}).finally(() => pending.delete(settled));
			pending.add(settled);
			return answering;
		},
		async finish(graceMs) {
			const { promise: timeUp, resolve } = Promise.withResolvers<boolean>();
			const timer = setTimeout(() => resolve(false), graceMs);
			const areDone = await Promise.race([Promise.all(pending).then(() => true), timeUp]);
			clearTimeout(timer);
			return areDone;
		},
	};
}
