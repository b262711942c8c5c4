import type BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A group may not take long: while its changes run, the event loop does nothing else. */
const LARGEST_GROUP = 16;

/** Changes something in the transaction it is given. */
type Change<T> = (transaction: Kysely<Schema>) => Promise<T>;

/** A change that waits for its group. */
interface Waiting {
	readonly giveUpAt: number;
	readonly isLong: boolean;
	/** @returns what tells the caller that it is on disk. */
	run(transaction: Kysely<Schema>): Promise<() => void>;
	reject(error: unknown): void;
}

interface GroupOptions {
	/** The same connection for typed queries; nothing else uses it. */
	readonly writes: Kysely<Schema>;
	/** Begins a transaction, or throws when it could not until `giveUpAt`, on the clock of `performance.now()`. */
	begin(giveUpAt: number): Promise<void>;
	/** Resolves when what was committed is on disk; throws when it is lost. */
	flush(): Promise<void>;
	readonly waitMs: number;
}

/**
 * Makes what runs changes on a connection, in the order of the calls. A commit waits for the disk, which takes longer
 * than the change itself. So changes that come while others are written are committed together, in one transaction:
 * each has a savepoint of its own, so that one that fails takes back nothing but itself. A promise resolves when the
 * commit is on disk, and rejects when nothing of its change was written, or when its flush failed.
 */
export function writeInGroups(
	writer: BetterSqlite3.Database,
	{ writes, begin, flush, waitMs }: GroupOptions,
): <T>(change: Change<T>, isLong?: boolean) => Promise<T> {
	const waiting: Waiting[] = [];
	let isWriting = false;

	async function writeAll(): Promise<void> {
		isWriting = true;
		while (waiting.length > 0) {
			try {
				rollBack();
				await begin(waiting[0].giveUpAt);
			} catch (error) {
				// The others may wait for longer.
				waiting.shift()!.reject(error);
				continue;
			}
			const group = takeGroup();
			await writes.connection().execute((transaction) => commit(group, transaction));
		}
		isWriting = false;
	}

	/** With what came while the first waited. What takes long is a group by itself, so that no other ends with it. */
	function takeGroup(): Waiting[] {
		const long = waiting.findIndex(({ isLong }) => isLong);
		const before = long < 0 ? waiting.length : Math.max(1, long);
		return waiting.splice(0, Math.min(before, LARGEST_GROUP));
	}

	async function commit(group: readonly Waiting[], transaction: Kysely<Schema>): Promise<void> {
		try {
			const done: (() => void)[] = [];
			for (const change of group) done.push(await runAlone(change, transaction));
			writer.exec('commit');
			await flush();
			for (const tell of done) tell();
		} catch (error) {
			for (const { reject } of group) reject(error);
			try {
				rollBack();
			} catch {
				// The next group tries again before it begins.
			}
		}
	}

	/** An error such as a full disk has already ended the transaction. */
	function rollBack(): void {
		if (writer.inTransaction) writer.exec('rollback');
	}

	/** @throws what ended the whole transaction. */
	async function runAlone({ run, reject }: Waiting, transaction: Kysely<Schema>): Promise<() => void> {
		writer.exec('savepoint change');
		try {
			const tell = await run(transaction);
			writer.exec('release change');
			return tell;
		} catch (error) {
			if (!writer.inTransaction) throw error;
			writer.exec('rollback to change; release change');
			return () => reject(error);
		}
	}

	return <T>(change: Change<T>, isLong = false) => {
		const { promise, resolve, reject } = Promise.withResolvers<T>();
		const run = async (transaction: Kysely<Schema>) => {
			const result = await change(transaction);
			return () => resolve(result);
		};
		waiting.push({ giveUpAt: performance.now() + waitMs, isLong, run, reject });
		if (!isWriting) void writeAll();
		return promise;
	};
}
