import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { deleteNights, hideFits } from './night-rows.ts';
import { prepareQuery } from './prepare-query.ts';
import type { Schema } from './schema.ts';
import type { ServerSettings, Store } from './store.ts';

/** The tables of a server. */
const SERVER_TABLES = ['memberships', 'server_settings'] as const;

type Methods = Pick<
	Store,
	'chooseSharing' | 'sharersIn' | 'settingsOf' | 'changeSettings' | 'knownServers' | 'forgetServer'
>;

/** The store's methods about servers, and about what people share in them. */
export function createServers({ reader, write }: Pick<Database, 'reader' | 'write'>, now: () => number): Methods {
	return {
		chooseSharing: (userId, level) =>
			write(userId, async (transaction) => {
				const choice = { level, chosen_at: now() };
				await transaction
					.insertInto('sharing')
					.values({ user_id: userId, ...choice })
					.onConflict((conflict) => conflict.column('user_id').doUpdateSet(choice))
					.execute();
				if (level === 'off') await hideFits(transaction, userId, choice.chosen_at);
			}),

		async sharersIn(serverId) {
			const rows = await reader
				.selectFrom('memberships')
				.innerJoin('sharing', 'sharing.user_id', 'memberships.user_id')
				.select('memberships.user_id as userId')
				.where('server_id', '=', serverId)
				.where('level', '=', 'server')
				.orderBy('memberships.user_id')
				.execute();
			return rows.map(({ userId }) => userId);
		},

		settingsOf: (serverId) => readSettings(reader, serverId),

		changeSettings: (serverId, change) =>
			write(`server ${serverId}`, async (transaction) => {
				const settings = change(await readSettings(transaction, serverId));
				const row = {
					time_zone: settings.timeZone ?? null,
					region: settings.region ?? null,
					may_mention: settings.mayMention ? (1 as const) : (0 as const),
					visibility: settings.visibility,
					locale: settings.locale ?? null,
				};
				await transaction
					.insertInto('server_settings')
					.values({ server_id: serverId, ...row })
					.onConflict((conflict) => conflict.column('server_id').doUpdateSet(row))
					.execute();
				return settings;
			}),

		async knownServers() {
			const rows = await reader
				.selectFrom('memberships')
				.select('server_id')
				.union(reader.selectFrom('server_settings').select('server_id'))
				.union(reader.selectFrom('nights').select('server_id'))
				.orderBy('server_id')
				.execute();
			return rows.map(({ server_id }) => server_id);
		},

		forgetServer: (serverId) =>
			write(`server ${serverId}`, async (transaction) => {
				await deleteNights(
					transaction,
					transaction.selectFrom('nights').select('night_id').where('server_id', '=', serverId),
				);
				for (const table of SERVER_TABLES)
					await transaction.deleteFrom(table).where('server_id', '=', serverId).execute();
			}),
	};
}

const findSettings = prepareQuery((database, serverId: string) =>
	database.selectFrom('server_settings').selectAll().where('server_id', '=', serverId),
);

async function readSettings(database: Kysely<Schema>, serverId: string): Promise<ServerSettings | undefined> {
	const [row] = await findSettings(database, serverId);
	if (!row) return undefined;
	const { time_zone, region, may_mention, visibility, locale } = row;
	return {
		timeZone: time_zone ?? undefined,
		region: region ?? undefined,
		mayMention: may_mention === 1,
		visibility,
		locale: locale ?? undefined,
	};
}
