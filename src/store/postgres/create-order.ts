/** Work in the order of the calls, by keys. */
interface Order {
	/** Does the work of one key in the order of the calls; that of other keys goes on meanwhile. */
	run<T>(key: string, work: () => Promise<T>): Promise<T>;
	/** Waits for all that was asked for until now. */
	settle(): Promise<void>;
}

export function createOrder(): Order {
	const last = new Map<string, Promise<void>>();
	return {
		run(key, work) {
			const done = (last.get(key) ?? Promise.resolve()).then(work);
			// What fails holds up no one.
			const settled = done.then(
				() => {},
				() => {},
			);
			last.set(key, settled);
			settled.then(() => last.get(key) === settled && last.delete(key));
			return done;
		},
		async settle() {
			await Promise.all(last.values());
		},
	};
}
