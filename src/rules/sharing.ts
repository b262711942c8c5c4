import type { Sharing, Store } from '../store/store.ts';

/** With whom a person shares their ratings: with nights only, unless they chose otherwise. */
export async function readSharing(store: Pick<Store, 'sharingOf'>, userId: string): Promise<Sharing> {
	return (await store.sharingOf(userId)) ?? 'nights';
}
