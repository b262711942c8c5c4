/** Too much is waiting in one lane. */
export class LaneFullError extends Error {
	override name = 'LaneFullError';
}

/** Work that waits its turn, in lanes that share the thread fairly. */
export interface Lanes {
	/**
	 * Runs `work` after everything else in its lane.
	 *
	 * @throws {LaneFullError} at once when the lane is full; otherwise what `work` throws.
	 */
	run<T>(lane: string, work: () => T | Promise<T>): Promise<T>;
}

interface Lane {
	isBusy: boolean;
	readonly waiting: (() => Promise<void>)[];
}

/**
 * Makes lanes that take turns. A lane does one thing at a time, in order. Each turn of the event loop starts one
 * thing, of the lane that has waited longest. So a lane with hundreds of things to do holds up another by one of
 * them, and timers and sockets are served in between.
 *
 * @param capacity how much may wait in one lane.
 */
export function createLanes(capacity: number): Lanes {
	const lanes = new Map<string, Lane>();
	/** Lanes with something to start, longest waiting first. */
	const ready: string[] = [];
	let isScheduled = false;

	function schedule(): void {
		if (isScheduled || ready.length === 0) return;
		isScheduled = true;
		setImmediate(startNext);
	}

	function startNext(): void {
		isScheduled = false;
		const name = ready.shift()!;
		const lane = lanes.get(name)!;
		lane.isBusy = true;
		void lane.waiting.shift()!().finally(() => {
			lane.isBusy = false;
			if (lane.waiting.length === 0) lanes.delete(name);
			else ready.push(name);
			schedule();
		});
		schedule();
	}

	function enqueue(name: string, start: () => Promise<void>): void {
		const lane = lanes.get(name) ?? { isBusy: false, waiting: [] };
		if (lane.waiting.length >= capacity) throw new LaneFullError(`${capacity} things wait already`);
		lanes.set(name, lane);
		if (!lane.isBusy && lane.waiting.length === 0) ready.push(name);
		lane.waiting.push(start);
		schedule();
	}

	return {
		run: (name, work) =>
			new Promise((resolve, reject) => {
				enqueue(name, async () => {
					try {
						resolve(await work());
					} catch (error) {
						reject(error);
					}
				});
			}),
	};
}
