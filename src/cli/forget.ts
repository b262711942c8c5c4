import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { assertDatabase } from './assert-database.ts';
import { describeCounts } from './describe-counts.ts';
import { switchFlag } from './flags/flag.ts';
import { DATABASE_FLAG } from './flags/shared-flags.ts';
import { NAME } from './flags/value-kind.ts';
import type { Subcommand } from './subcommand.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = { database: DATABASE_FLAG, dryRun: switchFlag('say what is stored, and delete nothing') };

/** Deletes all that is stored about a person who cannot type `/privacy delete`. */
export const forget = {
	name: 'forget',
	summary: 'delete everything that is stored about a person; the bot may be running',
	operands: { usage: '<user id>', about: "the person's Discord user id", kind: NAME },
	flags: FLAGS,
	notes: ['A person can do the same by /privacy delete. Backups keep what they have until you delete them.'],
	examples: ['npm run cli -- forget 100000000000000001 --dry-run', 'npm run cli -- forget 100000000000000001'],
	async run({ flags: { database, dryRun }, operands }, { output }) {
		if (operands.length !== 1) throw new UsageError('Name one person by their Discord user id.');
		assertDatabase(database);
		const [userId] = operands;
		const store = await openStore(database);
		try {
			const counts = await countLists(store, userId);
			if (!dryRun) await store.deleteAll(userId);
			output.write(`${dryRun ? 'Stored about' : 'Deleted everything about'} ${userId}: ${describeCounts(counts)}.\n`);
			return 0;
		} finally {
			await store.close();
		}
	},
} satisfies Subcommand<typeof FLAGS>;

/** How long each list of a person is. Single choices, such as the country, are not counted. */
async function countLists(store: Store, userId: string): Promise<Record<string, number>> {
	const lists = Object.entries(await store.exportOf(userId)).filter(([, value]) => Array.isArray(value));
	return Object.fromEntries(lists.map(([name, list]) => [name, (list as unknown[]).length]));
}
