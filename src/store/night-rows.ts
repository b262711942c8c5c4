import type { Expression, Insertable, Kysely, Selectable } from 'kysely';
import type { NewNight, Night, Vote } from './nights.ts';
import type { Schema } from './schema.ts';

/** The tables of a night, those of its parts first. */
const PARTS = ['night_guests', 'night_movies', 'night_fits', 'night_votes', 'night_duties'] as const;

/** Reads a night with all its parts. */
export async function readNight(database: Kysely<Schema>, nightId: number): Promise<Night | undefined> {
	const row = await database.selectFrom('nights').selectAll().where('night_id', '=', nightId).executeTakeFirst();
	return row && readParts(database, row);
}

/** Reads a night that no one else changes until the transaction ends. */
export async function readHeldNight(transaction: Kysely<Schema>, nightId: number): Promise<Night | undefined> {
	const row = await hold(transaction, [nightId]).returningAll().executeTakeFirst();
	return row && readParts(transaction, row);
}

async function readParts(database: Kysely<Schema>, row: Selectable<Schema['nights']>): Promise<Night> {
	const nightId = row.night_id;
	const guests = await selectParts(database, 'night_guests', nightId);
	const movies = await selectParts(database, 'night_movies', nightId);
	const fits = await selectParts(database, 'night_fits', nightId);
	const votes = await selectParts(database, 'night_votes', nightId);
	const votesOf = (kind: 'approval' | 'veto') =>
		votes.filter((vote) => vote.kind === kind).map(({ user_id, movie_id }) => ({ userId: user_id, movieId: movie_id }));
	return {
		...readHead(row),
		guests: guests.map(({ user_id, coming, fit, was_there }) => ({
			userId: user_id,
			coming,
			fit: fit ?? undefined,
			wasThere: was_there === 1,
		})),
		movies: movies.map(({ movie_id, source, nominated_by, is_listed, carried, score, reason, best_for }) => ({
			movieId: movie_id,
			source,
			nominatedBy: nominated_by ?? undefined,
			isListed: is_listed === 1,
			carried,
			score,
			reason: reason ?? undefined,
			bestFor: best_for ?? undefined,
		})),
		fits: fits.map(({ movie_id, user_id, fit }) => ({ movieId: movie_id, userId: user_id, fit })),
		votes: votesOf('approval'),
		vetoes: votesOf('veto'),
	};
}

/** Reads nights, in the order of their ids here. */
export async function readNights(
	transaction: Kysely<Schema>,
	ids: readonly { readonly night_id: number }[],
): Promise<Night[]> {
	const nights: Night[] = [];
	for (const { night_id } of ids) {
		const night = await readNight(transaction, night_id);
		if (night) nights.push(night);
	}
	return nights;
}

/** The nights that a person answered to or opened, newest first. */
export async function listNights(transaction: Kysely<Schema>, userId: string): Promise<Night[]> {
	const answered = transaction.selectFrom('night_guests').select('night_id').where('user_id', '=', userId);
	const rows = await transaction
		.selectFrom('nights')
		.select('night_id')
		.where((where) => where.or([where('host_id', '=', userId), where('night_id', 'in', answered)]))
		.orderBy('night_id', 'desc')
		.execute();
	return readNights(transaction, rows);
}

/** Kysely cannot tell that all of these tables have the two columns. */
function selectParts<Table extends 'night_guests' | 'night_movies' | 'night_fits' | 'night_votes'>(
	database: Kysely<Schema>,
	table: Table,
	nightId: number,
): Promise<Selectable<Schema[Table]>[]> {
	const query = database
		.selectFrom(table as 'night_fits')
		.selectAll()
		.where('night_id', '=', nightId);
	return query.orderBy('place').execute() as unknown as Promise<Selectable<Schema[Table]>[]>;
}

type Head = Omit<Night, 'guests' | 'movies' | 'fits' | 'votes' | 'vetoes'>;

function readHead(row: Selectable<Schema['nights']>): Head {
	return {
		id: row.night_id,
		version: row.version,
		serverId: row.server_id,
		channelId: row.channel_id,
		messageId: row.message_id ?? undefined,
		oldMessages: row.old_messages.split(' ').filter((id) => id !== ''),
		eventId: row.event_id ?? undefined,
		hostId: row.host_id ?? undefined,
		locale: row.locale,
		title: row.title ?? undefined,
		query: row.query,
		seats: row.seats ?? undefined,
		createdAt: row.created_at,
		startsAt: row.starts_at ?? undefined,
		closesAt: row.closes_at,
		allowsVetoes: row.allows_vetoes === 1,
		isSecret: row.is_secret === 1,
		state: row.state,
		winnerId: row.winner_id ?? undefined,
		isOverridden: row.is_overridden === 1,
		isStale: row.is_stale === 1,
	};
}

function writeHead(night: NewNight): Omit<Insertable<Schema['nights']>, 'night_id' | 'version'> {
	return {
		server_id: night.serverId,
		channel_id: night.channelId,
		message_id: night.messageId ?? null,
		old_messages: night.oldMessages.join(' '),
		event_id: night.eventId ?? null,
		host_id: night.hostId ?? null,
		locale: night.locale,
		title: night.title ?? null,
		query: night.query,
		seats: night.seats ?? null,
		created_at: night.createdAt,
		starts_at: night.startsAt ?? null,
		closes_at: night.closesAt,
		allows_vetoes: Number(night.allowsVetoes),
		is_secret: Number(night.isSecret),
		state: night.state,
		winner_id: night.winnerId ?? null,
		is_overridden: Number(night.isOverridden),
		is_stale: Number(night.isStale),
	};
}

/** Writes a night that is new. @returns its id. */
export async function insertNight(transaction: Kysely<Schema>, night: NewNight): Promise<number> {
	const { night_id: nightId } = await transaction
		.insertInto('nights')
		.values({ ...writeHead(night), version: 1 })
		.returning('night_id')
		.executeTakeFirstOrThrow();
	await writeParts(transaction, nightId, undefined, night);
	return nightId;
}

/** Writes what is another than before. */
export async function updateNight(transaction: Kysely<Schema>, before: Night, after: Night): Promise<void> {
	const [old, head] = [before, after].map(writeHead);
	const changes = (Object.keys(head) as (keyof typeof head)[]).filter((column) => head[column] !== old[column]);
	await transaction
		.updateTable('nights')
		.set({ ...Object.fromEntries(changes.map((column) => [column, head[column]])), version: after.version })
		.where('night_id', '=', after.id)
		.execute();
	await writeParts(transaction, after.id, before, after);
}

async function writeParts(
	transaction: Kysely<Schema>,
	night_id: number,
	before: Night | undefined,
	after: NewNight,
): Promise<void> {
	const writeVotes = (votes: readonly Vote[], kind: 'approval' | 'veto') =>
		votes.map(({ userId, movieId }, place) => ({ night_id, user_id: userId, movie_id: movieId, kind, place }));
	const replace = async <Table extends keyof Schema & (typeof PARTS)[number]>(
		table: Table,
		isChanged: boolean,
		rows: readonly Insertable<Schema[Table]>[],
	) => {
		if (!isChanged) return;
		if (before)
			await transaction
				.deleteFrom(table as 'night_guests')
				.where('night_id', '=', night_id)
				.execute();
		if (rows.length > 0)
			await transaction
				.insertInto(table as 'night_guests')
				.values(rows as Insertable<Schema['night_guests']>[])
				.execute();
	};
	const { guests, movies, fits, votes, vetoes } = after;
	await replace(
		'night_guests',
		guests !== before?.guests,
		guests.map(({ userId, coming, fit, wasThere }, place) => ({
			night_id,
			user_id: userId,
			place,
			coming,
			fit: fit ?? null,
			was_there: Number(wasThere),
		})),
	);
	await replace(
		'night_movies',
		movies !== before?.movies,
		movies.map((movie, place) => ({
			night_id,
			movie_id: movie.movieId,
			place,
			source: movie.source,
			nominated_by: movie.nominatedBy ?? null,
			is_listed: Number(movie.isListed),
			carried: movie.carried,
			score: movie.score,
			reason: movie.reason ?? null,
			best_for: movie.bestFor ?? null,
		})),
	);
	await replace(
		'night_fits',
		fits !== before?.fits,
		fits.map(({ movieId, userId, fit }, place) => ({ night_id, movie_id: movieId, user_id: userId, fit, place })),
	);
	await replace('night_votes', votes !== before?.votes || vetoes !== before?.vetoes, [
		...writeVotes(votes, 'approval'),
		...writeVotes(vetoes, 'veto'),
	]);
}

/** Nights by their ids, or a query for those. */
type NightIds = readonly number[] | Expression<{ night_id: number }>;

/**
 * Waits until no one else changes these nights, and keeps others from it until the transaction ends. Several people
 * change a night, so their turns are no lock for it; a row that is updated is one in every engine.
 */
async function holdNights(transaction: Kysely<Schema>, ids: NightIds): Promise<void> {
	await hold(transaction, ids).execute();
}

function hold(transaction: Kysely<Schema>, ids: NightIds) {
	return transaction
		.updateTable('nights')
		.set(({ ref }) => ({ version: ref('version') }))
		.where('night_id', 'in', ids as never);
}

/** Deletes nights with all their parts: first the night, so that no one else adds to it meanwhile. */
export async function deleteNights(transaction: Kysely<Schema>, ids: NightIds): Promise<void> {
	const deleted = await transaction
		.deleteFrom('nights')
		.where('night_id', 'in', ids as never)
		.returning('night_id')
		.execute();
	if (deleted.length === 0) return;
	for (const table of PARTS)
		await transaction
			.deleteFrom(table as 'night_guests')
			.where(
				'night_id',
				'in',
				deleted.map(({ night_id }) => night_id),
			)
			.execute();
}

/** A query for the nights in which a person has any part. */
function nightsOf(database: Kysely<Schema>, userId: string): Expression<{ night_id: number }> {
	const parts = (table: 'night_guests' | 'night_votes' | 'night_fits') =>
		database
			.selectFrom(table as 'night_guests')
			.select('night_id')
			.where('user_id', '=', userId);
	const named = database
		.selectFrom('night_movies')
		.select('night_id')
		.where((where) => where.or([where('nominated_by', '=', userId), where('best_for', '=', userId)]));
	return parts('night_guests')
		.union(parts('night_votes'))
		.union(parts('night_fits'))
		.union(named)
		.union(database.selectFrom('nights').select('night_id').where('host_id', '=', userId));
}

/**
 * Takes a person out of all nights. Those that run go on without them: their list is made again, and their message is
 * drawn again.
 */
export async function leaveNights(transaction: Kysely<Schema>, userId: string, now: number): Promise<void> {
	await hideFits(transaction, userId, now);
	for (const table of ['night_guests', 'night_votes'] as const)
		await transaction.deleteFrom(table).where('user_id', '=', userId).execute();
	await transaction.updateTable('nights').set({ host_id: null }).where('host_id', '=', userId).execute();
	await transaction
		.updateTable('night_movies')
		.set({ nominated_by: null })
		.where('nominated_by', '=', userId)
		.execute();
}

/** Deletes how well movies of nights suit a person. Nights that run are judged and drawn again. */
export async function hideFits(transaction: Kysely<Schema>, userId: string, now: number): Promise<void> {
	await holdNights(transaction, nightsOf(transaction, userId));
	const running = await transaction
		.selectFrom('nights')
		.select('night_id')
		.where('state', 'in', ['open', 'decided'])
		.where('night_id', 'in', transaction.selectFrom('night_guests').select('night_id').where('user_id', '=', userId))
		.execute();
	const due = { due_at: now, claimed_until: 0 };
	for (const { night_id } of running) {
		await transaction
			.updateTable('nights')
			.set(({ eb }) => ({ version: eb('version', '+', 1), is_stale: 1 }))
			.where('night_id', '=', night_id)
			.execute();
		await transaction
			.insertInto('night_duties')
			.values({ night_id, duty: 'refresh', ...due })
			.onConflict((conflict) => conflict.columns(['night_id', 'duty']).doUpdateSet(due))
			.execute();
	}
	await transaction.deleteFrom('night_fits').where('user_id', '=', userId).execute();
	await transaction.updateTable('night_guests').set({ fit: null }).where('user_id', '=', userId).execute();
	await transaction.updateTable('night_movies').set({ best_for: null }).where('best_for', '=', userId).execute();
}
