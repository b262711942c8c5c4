import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { isUnreachable } from './explain-postgres.ts';
import { type Turn, takeTurn } from './turns.ts';

type Change<T> = (transaction: Kysely<Schema>) => Promise<T>;

/**
 * Runs `change` in one transaction, when it is the turn of `key`.
 *
 * @param wasCommitted finds out what became of a commit whose answer never came.
 * @throws what the server or the network said; nothing was changed then.
 */
export async function runChange<T>(
	writer: Kysely<Schema>,
	key: string,
	change: Change<T>,
	wasCommitted: (turn: Turn) => Promise<boolean>,
): Promise<T> {
	let done: { readonly turn: Turn; readonly result: T } | undefined;
	let cause: unknown;
	try {
		return await writer
			.transaction()
			.setIsolationLevel('read committed')
			.execute(async (transaction) => {
				try {
					const turn = await takeTurn(transaction, key);
					done = { turn, result: await change(transaction) };
					return done.result;
				} catch (error) {
					cause = error;
					throw error;
				}
			});
	} catch (error) {
		// A rollback over a broken connection fails, too, and would hide why.
		if (cause !== undefined) throw cause;
		if (done && isUnreachable(error) && (await wasCommitted(done.turn))) return done.result;
		throw error;
	}
}
