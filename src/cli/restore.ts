import { restore as restoreDatabase } from '../store/restore.ts';
import { describeCounts } from './describe-counts.ts';
import { DATABASE_FLAG } from './flags/shared-flags.ts';
import { PATH } from './flags/value-kind.ts';
import type { Subcommand } from './subcommand.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = { database: DATABASE_FLAG };

/** Replaces the database by a backup. */
export const restore = {
	name: 'restore',
	summary: 'replace the database by a backup; stop the bot first',
	operands: { usage: '<file>', about: 'a file that "backup" wrote', kind: PATH },
	flags: FLAGS,
	notes: ['The old database is kept beside the new one.'],
	examples: ['npm run cli -- restore matinee-backup.sqlite'],
	async run({ flags: { database }, operands }, { output }) {
		if (operands.length !== 1) throw new UsageError('Name one file that "backup" wrote.');
		const [file] = operands;
		const { counts, kept } = await restoreDatabase(file, database);
		output.write(`Restored ${database} from ${file}, checked: ${describeCounts(counts)}.\n`);
		if (kept !== undefined) output.write(`The database that was there is now ${kept}.\n`);
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;
