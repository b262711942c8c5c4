/**
 * Waits for all promises, so that nothing of a transaction goes on after an error.
 *
 * @throws what failed, the first in their order.
 */
export async function settleAll<const T extends readonly Promise<unknown>[]>(
	promises: T,
): Promise<{ readonly [At in keyof T]: Awaited<T[At]> }> {
	await Promise.allSettled(promises);
	return Promise.all(promises);
}
