/** What buys time for one answer. */
export interface Deferral {
	/** Whether a deferral was sent and has not failed so far. */
	readonly isSent: boolean;
	/** Sends none from now on, and waits for one that is on its way. */
	stop(): Promise<void>;
}

/**
 * Sends a deferral after a while: at once if the while is over, never if it is `undefined`. `send` reports its failure
 * itself.
 */
export function createDeferral(send: () => Promise<void>, afterMs: number | undefined): Deferral {
	let isSent = false;
	let sending: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;
	const start = (): void => {
		isSent = true;
		sending = send().catch(() => {
			isSent = false;
		});
	};
	if (afterMs !== undefined && afterMs <= 0) start();
	else if (afterMs !== undefined) timer = setTimeout(start, afterMs);
	return {
		get isSent() {
			return isSent;
		},
		stop() {
			clearTimeout(timer);
			return sending;
		},
	};
}
