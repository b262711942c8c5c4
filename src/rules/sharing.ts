import { Refusal } from '../bot/refusal.ts';
import type { Caller, OptionValue } from '../bot/request.ts';
import type { Services } from '../services.ts';
import type { Sharing, Store } from '../store/store.ts';

/** From the least to the most. */
export const SHARING_LEVELS: readonly Sharing[] = ['off', 'nights', 'server'];

/** What holds for a person who chose nothing. */
export const USUAL_SHARING: Sharing = 'nights';

/** With whom a person shares their ratings: with nights only, unless they chose otherwise. */
export async function readSharing(store: Pick<Store, 'sharingOf'>, userId: string): Promise<Sharing> {
	return (await store.sharingOf(userId)) ?? USUAL_SHARING;
}

/**
 * Changes with whom a person shares, where they say so.
 *
 * @returns what holds now.
 * @throws {Refusal} for anything that is no level.
 */
export async function chooseSharing(
	{ userId, guildId }: Caller,
	value: OptionValue | undefined,
	{ store }: Services,
): Promise<Sharing> {
	if (value === undefined) return readSharing(store, userId);
	const level = SHARING_LEVELS.find((each) => each === value);
	if (level === undefined) {
		const levels = SHARING_LEVELS.map((each) => ({ key: `sharing.${each}` as const, values: {} }));
		throw new Refusal('sharing.unknown', { levels });
	}
	// What they share counts in the server where they say so, at once.
	if (guildId !== undefined) await store.join(guildId, userId);
	await store.chooseSharing(userId, level);
	return level;
}
