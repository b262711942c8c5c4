/** Too much is waiting in one lane. */
export class LaneFullError extends Error {
	override name = 'LaneFullError';
}

/** Newer work of the same lane made this pointless. */
export class OutdatedError extends Error {
	override name = 'OutdatedError';
}

const PAUSE_MS = 50;

/** Work that waits its turn, in lanes that share the thread fairly. */
export interface Lanes {
	/** How much waits in all lanes. */
	readonly waiting: number;
	/** Whether so much waits that it will take long. */
	readonly isCrowded: boolean;
	/**
	 * Runs `work` after everything else in its lane. The promise rejects with what `work` throws.
	 *
	 * @throws {LaneFullError} at once when the lane is full.
	 */
	run<T>(lane: string, work: () => T | Promise<T>): Promise<T>;
	/**
	 * Runs quick `work`, which may overtake what `run` was given, in the place of what waits in its lane, whose promise
	 * rejects with an {@link OutdatedError}. Its lanes are apart from those of `run`.
	 */
	runLatest<T>(lane: string, work: () => T | Promise<T>): Promise<T>;
}

interface Task {
	start(): Promise<void>;
	reject(reason: Error): void;
}

interface Lane {
	readonly name: string;
	isBusy: boolean;
	readonly waiting: Task[];
	/** Where it stands while it has something to start: the lanes of its kind, longest waiting first. */
	readonly ready: Lane[];
	/** Its place in the order in which lanes of both kinds got something to start. */
	place: number;
	/** Whether something quick that came later went before what it waits to start. */
	isOvertaken: boolean;
}

interface LanesOptions {
	/** How much may wait in one lane. */
	readonly capacity: number;
	/** It is crowded where this much waits in all lanes. */
	readonly crowd: number;
	/** Whether sockets need the thread more than lanes do, which then pause before each thing that is not quick. */
	readonly isPressed?: () => boolean;
}

/**
 * Makes lanes that take turns. A lane does one thing at a time, in order. Each turn of the event loop starts one
 * thing, of the lane that has waited longest. So a lane with hundreds of things to do holds up another by one of
 * them, and timers and sockets are served in between. Something quick overtakes one thing that is not, and what was
 * overtaken is next. In a crowd it overtakes all of them.
 */
export function createLanes({ capacity, crowd, isPressed = () => false }: LanesOptions): Lanes {
	const lanes = new Map<string, Lane>();
	const [quick, usual]: Lane[][] = [[], []];
	let waiting = 0;
	let places = 0;
	let isScheduled = false;

	function schedule(): void {
		if (isScheduled || quick.length + usual.length === 0) return;
		isScheduled = true;
		if (quick.length === 0 && isPressed()) setTimeout(startNext, PAUSE_MS);
		else setImmediate(startNext);
	}

	function startNext(): void {
		isScheduled = false;
		start(chooseNext().shift()!);
		schedule();
	}

	function chooseNext(): Lane[] {
		if (quick.length === 0) return usual;
		if (usual.length === 0 || quick[0].place < usual[0].place || waiting >= crowd || isPressed()) return quick;
		if (usual[0].isOvertaken) return usual;
		usual[0].isOvertaken = true;
		return quick;
	}

	function makeReady(lane: Lane): void {
		lane.place = places++;
		lane.isOvertaken = false;
		lane.ready.push(lane);
	}

	function start(lane: Lane): void {
		lane.isBusy = true;
		waiting--;
		void lane.waiting
			.shift()!
			.start()
			.finally(() => {
				lane.isBusy = false;
				if (lane.waiting.length > 0) makeReady(lane);
				else lanes.delete(lane.name);
				schedule();
			});
	}

	function findLane(name: string, ready: Lane[]): Lane {
		const lane = lanes.get(name) ?? { name, isBusy: false, waiting: [], ready, place: 0, isOvertaken: false };
		lanes.set(name, lane);
		return lane;
	}

	function enqueue<T>(lane: Lane, work: () => T | Promise<T>): Promise<T> {
		const { promise, resolve, reject } = Promise.withResolvers<T>();
		const start = () => new Promise<T>((begin) => begin(work())).then(resolve, reject);
		if (!lane.isBusy && lane.waiting.length === 0) makeReady(lane);
		lane.waiting.push({ start, reject });
		waiting++;
		schedule();
		return promise;
	}

	return {
		get waiting() {
			return waiting;
		},
		get isCrowded() {
			return waiting >= crowd;
		},
		run(name, work) {
			const lane = findLane(name, usual);
			if (lane.waiting.length >= capacity) throw new LaneFullError(`${capacity} things wait already`);
			return enqueue(lane, work);
		},
		runLatest(name, work) {
			const lane = findLane(name, quick);
			const result = enqueue(lane, work);
			if (lane.waiting.length > 1) {
				lane.waiting.shift()!.reject(new OutdatedError('newer work came'));
				waiting--;
			}
			return result;
		},
	};
}
