import { hash, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { EVERYTHING } from '../database.ts';
import type { Schema } from '../schema.ts';
import type { Ask } from './connection.ts';
import { wasMadeAtOnce } from './explain-postgres.ts';

/**
 * This many changes may run at once. A key has one of these turns, by its hash, so no one's id stands in the table.
 */
const TURNS = 1024;

/** A turn as a change took it. */
export interface Turn {
	readonly turn: number;
	/** The change itself; no two have the same. */
	readonly change: string;
	/** The change that had the turn before. */
	readonly before: string;
}

/** Processes that start at once make the table at once. All but one are refused, and look again. */
const ATTEMPTS = 20;

/**
 * Makes the table of turns if it is not there. A row for each turn says which change had it last, and which before.
 *
 * Rows that are updated are locks which every engine with PostgreSQL's protocol has; it need not know advisory locks.
 */
export async function makeTurns(database: Kysely<Schema>): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await makeTable(database);
		} catch (error) {
			if (attempt === ATTEMPTS || !wasMadeAtOnce(error)) throw error;
		}
	}
}

async function makeTable(database: Kysely<Schema>): Promise<void> {
	await sql`
		create table if not exists turns (turn bigint primary key, latest text not null, earlier text not null)
	`.execute(database);
	await sql`
		insert into turns select turn, '', '' from generate_series(0, ${sql.lit(TURNS - 1)}) as every(turn)
		on conflict do nothing
	`.execute(database);
}

/**
 * Waits until no other transaction has the turn of `key`, and keeps it until this one ends. For {@link EVERYTHING} it
 * takes all turns.
 */
export async function takeTurn(ask: Ask, key: string): Promise<Turn> {
	const change = randomUUID();
	const take = 'update turns set earlier = latest, latest = $1';
	const tell = 'returning turn, earlier';
	const turn = key === EVERYTHING ? undefined : findTurn(key);
	const { rows } =
		turn === undefined
			? await ask(`${take} ${tell}`, [change])
			: await ask(`${take} where turn = $2 ${tell}`, [change, turn]);
	// Of all turns, one is enough to tell later what became of the change. They come in any order.
	const told = rows.find((row) => row.turn === (turn ?? 0))!;
	return { turn: told.turn, change, before: told.earlier };
}

function findTurn(key: string): number {
	return hash('sha256', key, 'buffer').readUInt32BE() % TURNS;
}

/**
 * Whether a change was committed whose connection broke at its commit. Waits until its transaction has ended.
 *
 * @returns `undefined` when others have had the turn since, so that no one can tell.
 */
export async function wasCommitted(ask: Ask, taken: Turn): Promise<boolean | undefined> {
	const { rows } = await ask('select latest, earlier from turns where turn = $1 for update', [taken.turn]);
	const { latest, earlier } = rows[0];
	if (latest === taken.change || earlier === taken.change) return true;
	return latest === taken.before ? false : undefined;
}
