import type { Database } from './database.ts';
import { prepareQuery } from './prepare-query.ts';
import type { Store } from './store.ts';

type Methods = Pick<Store, 'claimInteraction' | 'keepReply' | 'replyTo' | 'forgetOldReplies'>;

/** Discord delivers again within seconds, and what was signed earlier than this is refused. */
const KEPT_MS = 5 * 60_000;

/** The store's methods by which processes tell each other what they answered. */
export function createReplies(
	{ reader, note, early }: Pick<Database, 'reader' | 'note' | 'early'>,
	now: () => number,
): Methods {
	const claim = prepareQuery((database, interactionId: string, claimedAt: number) =>
		database
			.insertInto('replies')
			.columns(['interaction_id', 'claimed_at'])
			.expression(
				database
					.selectNoFrom(({ cast, val }) => [
						cast(val(interactionId), 'text').as('interaction_id'),
						cast(val(claimedAt), 'bigint').as('claimed_at'),
					])
					.where(early),
			)
			.onConflict((conflict) => conflict.column('interaction_id').doNothing())
			.returning('interaction_id'),
	);
	const keep = prepareQuery((database, interactionId: string, status: number, content_type: string, body: Uint8Array) =>
		database
			.updateTable('replies')
			.set({ status, content_type, body })
			.where('interaction_id', '=', interactionId)
			.where(early),
	);
	return {
		claimInteraction: (interactionId) =>
			note(async (database) => (await claim(database, interactionId, now())).length > 0),

		keepReply: (interactionId, { status, contentType, body }) =>
			note(async (database) => {
				await keep(database, interactionId, status, contentType, Buffer.from(body as Uint8Array));
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
