/** A way that requests reach the bot and answers go back: Discord's gateway, or the playground. */
export interface Transport {
	/**
	 * Resolves when requests are answered, with the address to open where there is one.
	 * Rejects, with a sentence for the operator, when that cannot come about.
	 */
	readonly ready: Promise<string | undefined>;
	/** Resolves, with the reason, only when the transport is lost for good. */
	readonly lost: Promise<Error>;
	/** Takes no more requests, gives those in flight this long, then lets go of every connection. */
	close(graceMs: number): Promise<void>;
}
