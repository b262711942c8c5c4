import type { Database } from './database.ts';
import type { Store } from './store.ts';

/** Another process may delete a membership meanwhile; the person is then noted again after this time. */
const REMEMBERED_MS = 60_000;
/** A few megabytes. */
const MOST_REMEMBERED = 20_000;

type Methods = Pick<Store, 'join'> & {
	/** Call it when memberships were deleted. */
	forgetMembers(): void;
};

/** Notes who used the bot where. Nearly every request asks for it, so it remembers whom it noted in the last minute. */
export function createMembers({ reader, write }: Pick<Database, 'reader' | 'write'>, now: () => number): Methods {
	let noted = new Map<string, number>();

	/** The one noted longest ago goes first. */
	function remember(member: string, among: Map<string, number>): void {
		among.delete(member);
		among.set(member, now());
		if (among.size > MOST_REMEMBERED) among.delete(among.keys().next().value!);
	}

	return {
		async join(serverId, userId) {
			const member = `${serverId} ${userId}`;
			// A clock that was put back ends it, too.
			if (Math.abs(now() - (noted.get(member) ?? Number.NaN)) < REMEMBERED_MS) return;
			// If memberships are deleted meanwhile, this map is no longer the one that is asked.
			const among = noted;
			// A read costs far less than a commit, and all but the first find the person there.
			const known = await reader
				.selectFrom('memberships')
				.select('since')
				.where('server_id', '=', serverId)
				.where('user_id', '=', userId)
				.executeTakeFirst();
			if (!known)
				await write(userId, async (transaction) => {
					await transaction
						.insertInto('memberships')
						.values({ server_id: serverId, user_id: userId, since: now() })
						.onConflict((conflict) => conflict.columns(['server_id', 'user_id']).doNothing())
						.execute();
				});
			remember(member, among);
		},
		forgetMembers() {
			noted = new Map();
		},
	};
}
