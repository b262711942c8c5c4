import { settleAll } from '../settle-all.ts';
import type { Connections, Session } from './connection.ts';

/** What other transactions change meanwhile is seen by the next statement, or never. */
type Mode = 'read committed' | 'repeatable read, read only';

/**
 * Runs `work` in a transaction; its first questions go out with the begin.
 *
 * @throws what the server or the network said; nothing was changed then, unless `work` was done and the answer to the
 * commit never came.
 */
export function transact<T>(
	{ lend, setLimits }: Connections,
	mode: Mode,
	work: (session: Session) => Promise<T>,
): Promise<T> {
	return lend(async (session) => {
		const { ask, isBroken } = session;
		let result: T;
		try {
			const begun = ask(`start transaction isolation level ${mode}${setLimits}`);
			[, result] = await settleAll([begun, work(session)]);
		} catch (error) {
			// Over a broken connection it fails, too, and would hide why.
			if (!isBroken()) await ask('rollback').catch(() => {});
			throw error;
		}
		const { command } = await ask('commit');
		if (command !== 'COMMIT') throw new Error(`The server answered a commit with ${command}.`);
		return result;
	});
}
