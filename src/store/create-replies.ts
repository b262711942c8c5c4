import type { Database } from './database.ts';
import type { Store } from './store.ts';

type Methods = Pick<Store, 'claimInteraction' | 'keepReply' | 'replyTo' | 'forgetOldReplies'>;

/** Discord delivers again within seconds, and what was signed earlier than this is refused. */
const KEPT_MS = 5 * 60_000;

/** The store's methods by which processes tell each other what they answered. */
export function createReplies({ reader, note }: Pick<Database, 'reader' | 'note'>, now: () => number): Methods {
	return {
		claimInteraction: (interactionId) =>
			note(async (database, early) => {
				const { numInsertedOrUpdatedRows } = await database
					.insertInto('replies')
					.columns(['interaction_id', 'claimed_at'])
					.expression(
						database
							.selectNoFrom(({ cast, val }) => [
								cast(val(interactionId), 'text').as('interaction_id'),
								cast(val(now()), 'bigint').as('claimed_at'),
							])
							.where(early),
					)
					.onConflict((conflict) => conflict.column('interaction_id').doNothing())
					.executeTakeFirst();
				return (numInsertedOrUpdatedRows ?? 0n) > 0n;
			}),

		keepReply: (interactionId, { status, contentType, body }) =>
			note(async (database, early) => {
				await database
					.updateTable('replies')
					.set({ status, content_type: contentType, body: Buffer.from(body as Uint8Array) })
					.where('interaction_id', '=', interactionId)
					.where(early)
					.execute();
			}),

		async replyTo(interactionId) {
			const row = await reader
				.selectFrom('replies')
				.select(['status', 'content_type as contentType', 'body'])
				.where('interaction_id', '=', interactionId)
				.executeTakeFirst();
			if (!row || row.status === null || row.contentType === null || row.body === null) return undefined;
			return { status: row.status, contentType: row.contentType, body: row.body };
		},

		forgetOldReplies: () =>
			note(async (database) => {
				await database
					.deleteFrom('replies')
					.where('claimed_at', '<', now() - KEPT_MS)
					.execute();
			}),
	};
}
