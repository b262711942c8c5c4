/** Makes a function that does the work of one key in the order of the calls; that of other keys goes on meanwhile. */
export function createOrder(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
	const last = new Map<string, Promise<unknown>>();
	return (key, work) => {
		const done = (last.get(key) ?? Promise.resolve()).then(work);
		// What fails holds up no one.
		const settled = done.then(
			() => {},
			() => {},
		);
		last.set(key, settled);
		settled.then(() => last.get(key) === settled && last.delete(key));
		return done;
	};
}
