import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A title that people asked for and the catalogue lacks. */
export interface MissingTitle {
	readonly title: string;
	/** How often people asked for it. */
	readonly asked: number;
	/** The day someone last did: its start, in milliseconds since 1970, UTC. */
	readonly lastAskedOn: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A title is forgotten when no one has asked for it for about six months. */
const KEPT_MS = 183 * DAY_MS;
/** When there are more titles, those asked for least are forgotten. */
const MOST_TITLES = 10_000;

const startOfDay = (now: number): number => now - (now % DAY_MS);

/**
 * Counts one more time that someone asked for a title, and forgets titles that are old or too many.
 *
 * The first time leaves only a digest: what one person typed once cannot be read in the database. The title itself
 * comes with the second time.
 */
export async function countMissing(transaction: Kysely<Schema>, title: string, now: number): Promise<void> {
	const digest = createHash('sha256').update(title).digest().subarray(0, 16);
	const asked_on = startOfDay(now);
	await transaction
		.insertInto('missing_titles')
		.values({ digest, title: null, asked: 1, asked_on })
		.onConflict((conflict) =>
			conflict.column('digest').doUpdateSet(({ ref, eb }) => ({
				title,
				asked: eb(ref('missing_titles.asked'), '+', 1),
				asked_on,
			})),
		)
		.execute();
	await transaction
		.deleteFrom('missing_titles')
		.where('asked_on', '<', asked_on - KEPT_MS)
		.execute();
	await forgetLeastAsked(transaction, digest);
}

/** The title of `digest`, which was just asked for, stays: else no new title could ever be asked for twice. */
async function forgetLeastAsked(transaction: Kysely<Schema>, digest: Uint8Array): Promise<void> {
	const { count } = await transaction
		.selectFrom('missing_titles')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	if (count <= MOST_TITLES) return;
	const least = transaction
		.selectFrom('missing_titles')
		.select('digest')
		.where('digest', '!=', digest)
		.orderBy('asked')
		.orderBy('asked_on')
		.limit(count - MOST_TITLES);
	await transaction.deleteFrom('missing_titles').where('digest', 'in', least).execute();
}

/** Lists the titles that were asked for twice or more lately, the most asked for first. */
export async function listMissing(reader: Kysely<Schema>, now: number): Promise<MissingTitle[]> {
	const rows = await reader
		.selectFrom('missing_titles')
		.select(['title', 'asked', 'asked_on'])
		.where('title', 'is not', null)
		.where('asked_on', '>=', startOfDay(now) - KEPT_MS)
		.orderBy('asked', 'desc')
		.orderBy('asked_on', 'desc')
		.orderBy('title')
		.execute();
	return rows.map(({ title, asked, asked_on }) => ({ title: title!, asked, lastAskedOn: asked_on }));
}
