/** Some megabytes. What was forgotten is too old for a replay, unless this many come within five minutes. */
const KEPT = 10_000;

/** What an interaction was answered with, as it goes over HTTP. */
export interface Reply {
	readonly status: number;
	readonly contentType: string;
	readonly body: string | Uint8Array;
}

/** An interaction that came over HTTP, and its first answer. */
export interface Exchange {
	readonly reply: PromiseWithResolvers<Reply>;
	/** Resolves when a connection has taken the reply, with when that was, on the clock of `performance.now()`. */
	readonly sent: PromiseWithResolvers<number>;
}

/** Remembers what lately came in, so that an interaction that is delivered again gets the first answer again. */
export interface Exchanges {
	/** The exchange of an interaction; calls `begin` with it only the first time. */
	open(interactionId: string, begin: (exchange: Exchange) => void): Exchange;
}

export function keepExchanges(): Exchanges {
	const known = new Map<string, Exchange>();
	return {
		open(interactionId, begin) {
			const before = known.get(interactionId);
			if (before) return before;
			const exchange: Exchange = { reply: Promise.withResolvers(), sent: Promise.withResolvers() };
			known.set(interactionId, exchange);
			if (known.size > KEPT) known.delete(known.keys().next().value!);
			begin(exchange);
			return exchange;
		},
	};
}
