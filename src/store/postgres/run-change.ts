import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { settleAll } from '../settle-all.ts';
import type { Connections } from './connection.ts';
import { isUnreachable } from './explain-postgres.ts';
import { transact } from './transact.ts';
import { type Turn, takeTurn } from './turns.ts';

type Change<T> = (transaction: Kysely<Schema>) => Promise<T>;

/**
 * Runs `change` in one transaction, when it is the turn of `key`. Its first queries go out with the question for the
 * turn, and the server answers them after it.
 *
 * @param wasCommitted finds out what became of a commit whose answer never came.
 * @throws what the server or the network said; nothing was changed then.
 */
export async function runChange<T>(
	writes: Connections,
	key: string,
	change: Change<T>,
	wasCommitted: (turn: Turn) => Promise<boolean>,
): Promise<T> {
	let done: { readonly turn: Turn; readonly result: T } | undefined;
	try {
		return await transact(writes, 'read committed', async ({ ask, database }) => {
			const [turn, result] = await settleAll([takeTurn(ask, key), change(database)]);
			done = { turn, result };
			return result;
		});
	} catch (error) {
		// When all is done, only the commit is left to fail.
		if (done && isUnreachable(error) && (await wasCommitted(done.turn))) return done.result;
		throw error;
	}
}
