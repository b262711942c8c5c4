import { backUp } from '../store/back-up.ts';
import { describeCounts } from './describe-counts.ts';
import { switchFlag } from './flags/flag.ts';
import { DATABASE_FLAG } from './flags/shared-flags.ts';
import { PATH } from './flags/value-kind.ts';
import type { Subcommand } from './subcommand.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = { database: DATABASE_FLAG, force: switchFlag('replace the file if it is there') };

/** Copies the database while the bot runs. */
export const backup = {
	name: 'backup',
	summary: 'copy the database into a file and check the copy; the bot may be running',
	operands: { usage: '<file>', about: 'where to write the copy', kind: PATH },
	flags: FLAGS,
	examples: ['npm run cli -- backup matinee-backup.sqlite', 'npm run cli -- backup matinee-backup.sqlite --force'],
	async run({ flags: { database, force }, operands }, { output }) {
		if (operands.length !== 1) throw new UsageError('Name one file to copy the database into.');
		const [file] = operands;
		const counts = await backUp(database, file, { force });
		output.write(`Backed up ${database} into ${file}, checked: ${describeCounts(counts)}.\n`);
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;
