import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { deleteNights, insertNight, readHeldNight, readNight, readNights, updateNight } from './night-rows.ts';
import type { DueDuty, Duty, Night, NightChange, NightStore, Schedule } from './nights.ts';
import type { Schema } from './schema.ts';

/** How long a night is kept, for the weights and the losers of the next ones. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/** The store's methods for movie nights. */
export function createNights({ reader, snapshot, write }: Database, now: () => number): NightStore {
	return {
		startNight: (night, schedule) =>
			write(`server ${night.serverId}`, async (transaction) => {
				const old = transaction
					.selectFrom('nights')
					.select('night_id')
					.where('created_at', '<', now() - KEPT_MS);
				await deleteNights(transaction, old);
				if (await isTaken(transaction, night.channelId)) return undefined;
				const nightId = await insertNight(transaction, night);
				await setSchedule(transaction, nightId, schedule);
				return nightId;
			}),

		nightOf: (nightId) => snapshot((transaction) => readNight(transaction, nightId)),

		async changedNight(nightId, version) {
			// Most nights are as they were, and one row says so.
			const changed = await reader
				.selectFrom('nights')
				.select('night_id')
				.where('night_id', '=', nightId)
				.where('version', '<>', version)
				.executeTakeFirst();
			return changed && snapshot((transaction) => readNight(transaction, nightId));
		},

		changeNight: (nightId, change) =>
			write(`night ${nightId}`, (transaction) => changeHeld(transaction, nightId, change)),

		// Nights of a server open one after the other.
		reopenNight: ({ id, serverId, channelId }, change) =>
			write(`server ${serverId}`, async (transaction) =>
				(await isTaken(transaction, channelId, id)) ? 'taken' : changeHeld(transaction, id, change),
			),

		findNight: (channelId) =>
			snapshot(async (transaction) => {
				const row = await transaction
					.selectFrom('nights')
					.select('night_id')
					.where('channel_id', '=', channelId)
					.where('state', 'in', ['open', 'decided'])
					.orderBy('night_id', 'desc')
					.executeTakeFirst();
				return row && readNight(transaction, row.night_id);
			}),

		decidedNights: (serverId, count) =>
			snapshot(async (transaction) => {
				const rows = await transaction
					.selectFrom('nights')
					.select('night_id')
					.where('server_id', '=', serverId)
					.where('state', 'in', ['decided', 'over'])
					.where('winner_id', 'is not', null)
					.orderBy('night_id', 'desc')
					.limit(count)
					.execute();
				return readNights(transaction, rows);
			}),

		async claimDuty(at, forMs) {
			// Most looks find nothing, and a read waits for no one.
			const due = await findDue(reader, at);
			if (due === undefined) return undefined;
			return write('duties', async (transaction) => {
				const found = await findDue(transaction, at);
				if (found === undefined) return undefined;
				const { numUpdatedRows } = await transaction
					.updateTable('night_duties')
					.set({ claimed_until: at + forMs })
					.where('night_id', '=', found.nightId)
					.where('duty', '=', found.duty)
					.where('claimed_until', '<=', at)
					.executeTakeFirst();
				return numUpdatedRows > 0n ? found : undefined;
			});
		},

		finishDuty: ({ nightId, duty, dueAt }) =>
			write(`night ${nightId}`, async (transaction) => {
				await transaction
					.deleteFrom('night_duties')
					.where('night_id', '=', nightId)
					.where('duty', '=', duty)
					.where('due_at', '=', dueAt)
					.execute();
			}),
	};
}

async function changeHeld(
	transaction: Kysely<Schema>,
	nightId: number,
	change: (night: Night) => NightChange,
): Promise<Night | undefined> {
	const before = await readHeldNight(transaction, nightId);
	const changed = before && change(before);
	if (before === undefined || changed === undefined) return before;
	const after: Night = { ...changed.night, version: before.version + 1 };
	await updateNight(transaction, before, after);
	await setSchedule(transaction, nightId, changed.schedule ?? {});
	return after;
}

/** Whether another night than this one is open in a channel. */
async function isTaken(transaction: Kysely<Schema>, channelId: string, nightId = 0): Promise<boolean> {
	const open = await transaction
		.selectFrom('nights')
		.select('night_id')
		.where('channel_id', '=', channelId)
		.where('state', '=', 'open')
		.where('night_id', '<>', nightId)
		.executeTakeFirst();
	return open !== undefined;
}

/** The duty that has waited longest. */
function findDue(database: Kysely<Schema>, at: number): Promise<DueDuty | undefined> {
	return database
		.selectFrom('night_duties')
		.select(['night_id as nightId', 'duty', 'due_at as dueAt'])
		.where('due_at', '<=', at)
		.where('claimed_until', '<=', at)
		.orderBy('due_at')
		.executeTakeFirst();
}

async function setSchedule(transaction: Kysely<Schema>, nightId: number, schedule: Schedule): Promise<void> {
	for (const [duty, dueAt] of Object.entries(schedule) as [Duty, number | undefined][]) {
		await transaction.deleteFrom('night_duties').where('night_id', '=', nightId).where('duty', '=', duty).execute();
		if (dueAt !== undefined)
			await transaction
				.insertInto('night_duties')
				.values({ night_id: nightId, duty, due_at: dueAt, claimed_until: 0 })
				.execute();
	}
}
