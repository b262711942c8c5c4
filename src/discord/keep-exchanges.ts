import type { Reply } from './make-reply.ts';

/** Some 30 MB. What was forgotten is too old for a replay, unless this many come within five minutes. */
const KEPT = 10_000;

/** An interaction that came over HTTP, and its first answer. */
interface Exchange {
	readonly reply: Promise<Reply>;
	/** Resolves when a connection has taken the reply, with when that was, on the clock of `performance.now()`. */
	readonly sent: PromiseWithResolvers<number>;
}

/** Remembers what lately came in, so that an interaction that is delivered again gets the first answer again. */
export interface Exchanges {
	/** The exchange of an interaction; calls `begin` for its reply only the first time. */
	open(interactionId: string, begin: () => Promise<Reply>): Exchange;
	/** @returns `undefined` where it never began or was forgotten. */
	find(interactionId: string): Exchange | undefined;
	forget(interactionId: string): void;
}

export function keepExchanges(): Exchanges {
	const known = new Map<string, Exchange>();
	return {
		open(interactionId, begin) {
			const before = known.get(interactionId);
			if (before) return before;
			const exchange: Exchange = { reply: begin(), sent: Promise.withResolvers() };
			known.set(interactionId, exchange);
			if (known.size > KEPT) known.delete(known.keys().next().value!);
			return exchange;
		},
		find: (interactionId) => known.get(interactionId),
		forget: (interactionId) => void known.delete(interactionId),
	};
}
