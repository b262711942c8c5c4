/** How fast a delay is forgotten: 10 ms each second, far more than clocks drift or are slewed. */
const FORGETTING = 0.01;

interface Clocks {
	/** Milliseconds since 1970. It may be wrong, and may jump. */
	readonly now: () => number;
	/** Milliseconds since any moment. It never jumps. */
	readonly elapsed: () => number;
}

/**
 * Makes a function that translates the time at which Discord made an interaction to this machine's clock.
 *
 * The two clocks may differ by seconds. The shortest delay between an interaction and its arrival lately is taken for
 * that difference; any longer delay is a real one, by the network or by load here. Delays are measured on the clock
 * that never jumps, so that setting the machine's clock makes no interaction late. The result is never later than now.
 *
 * @example const findAskedAt = createDiscordClock(); findAskedAt(interaction.createdTimestamp)
 */
export function createDiscordClock(
	{ now, elapsed }: Clocks = { now: Date.now, elapsed: () => performance.now() },
): (madeAt: number) => number {
	let shortest = Number.POSITIVE_INFINITY;
	let arrivedLastAt = elapsed();
	return (madeAt) => {
		const arrivedAt = elapsed();
		const delay = arrivedAt - madeAt;
		shortest = Math.min(delay, shortest + FORGETTING * (arrivedAt - arrivedLastAt));
		arrivedLastAt = arrivedAt;
		return now() - (delay - shortest);
	};
}
