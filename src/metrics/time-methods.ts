type Method = (...args: never[]) => unknown;

/** The names of the methods of T. */
export type MethodName<T> = { [Name in keyof T]: T[Name] extends Method ? Name : never }[keyof T] & string;

/**
 * The same object, with the time of each call to these methods measured: until it returns, or until the promise that it
 * returns settles.
 *
 * @example timeMethods(store, ['rate'], (method, seconds) => histogram.observe({ method }, seconds))
 */
export function timeMethods<T extends object>(
	target: T,
	methods: readonly MethodName<T>[],
	observe: (method: string, seconds: number) => void,
): T {
	const timed = Object.fromEntries(methods.map((name) => [name, timeMethod(target[name] as Method, name, observe)]));
	return { ...target, ...timed };
}

function timeMethod(method: Method, name: string, observe: (method: string, seconds: number) => void): Method {
	return (...args) => {
		const startedAt = performance.now();
		const done = () => observe(name, (performance.now() - startedAt) / 1000);
		let result: unknown;
		try {
			result = method(...args);
		} finally {
			if (!(result instanceof Promise)) done();
		}
		// Not `finally`, which would make a second promise that nothing handles.
		if (result instanceof Promise) result.then(done, done);
		return result;
	};
}
