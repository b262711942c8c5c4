import type { Channels } from './channels.ts';

/** Brings requests to the bot and sends the answers back: Discord's gateway, or the playground. */
export interface Transport {
	/**
	 * Resolves once requests are answered, with the address to open, if there is one. Rejects with a sentence for the
	 * operator when it cannot start.
	 */
	readonly ready: Promise<string | undefined>;
	/** Resolves, with the reason, only when the transport is lost for good. */
	readonly lost: Promise<Error>;
	/** Whether each connection is up, by the number of its shard; left out by a transport that needs none. */
	connections?(): ReadonlyMap<number, boolean>;
	/** Where the bot can do something by itself. */
	readonly channels: Channels;
	/** Stops taking requests, gives those in flight this long, then closes every connection. */
	close(graceMs: number): Promise<void>;
}
