/** How often a bot may still connect, as Discord says it. Each shard's connection counts. */
export interface SessionStartLimit {
	readonly total: number;
	readonly remaining: number;
	/** Milliseconds until all are there again. */
	readonly reset_after: number;
}

/**
 * How long to wait before a process connects, in ms. Discord resets the token of a bot that connects more often than it
 * may, so a bot that fails and is started again and again must slow down: once half is used up, what is left is spread
 * over the time until there is more.
 *
 * @param shards how many connections the process opens
 *
 * @example findIdentifyPause({ total: 1000, remaining: 999, reset_after: 14_400_000 }, 1) // 0
 * @example findIdentifyPause({ total: 1000, remaining: 400, reset_after: 14_400_000 }, 1) // 36_000
 */
export function findIdentifyPause({ total, remaining, reset_after }: SessionStartLimit, shards: number): number {
	if (remaining >= Math.max(total / 2, shards)) return 0;
	const starts = Math.max(1, Math.floor(remaining / shards));
	return Math.ceil(reset_after / starts);
}
