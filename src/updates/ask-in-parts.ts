import { TooSlow } from './update-error.ts';

/**
 * Asks about many ids, so many at a time, and about half as many where that is too slow.
 *
 * @throws {TooSlow} when it is too slow for a single id.
 */
export async function askInParts<Id, T>(
	ids: readonly Id[],
	most: number,
	ask: (part: readonly Id[]) => Promise<readonly T[]>,
): Promise<T[]> {
	const answers: T[] = [];
	for (let at = 0; at < ids.length; at += most) answers.push(...(await askInHalves(ids.slice(at, at + most), ask)));
	return answers;
}

async function askInHalves<Id, T>(
	part: readonly Id[],
	ask: (part: readonly Id[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
	try {
		return await ask(part);
	} catch (error) {
		if (!(error instanceof TooSlow) || part.length < 2) throw error;
		return askInParts(part, Math.ceil(part.length / 2), ask);
	}
}
