import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { restore as restoreDatabase } from '../store/restore.ts';
import { describeCounts } from './backup.ts';
import { UsageError, type Verb } from './verb.ts';

/** Puts a backup in the place of the database. */
export const restore = {
	name: 'restore',
	summary: 'put a backup in the place of the database; stop the bot first',
	usage: 'restore matinee-backup.sqlite  replace the database of DATABASE_PATH; the old one is kept beside it',

	async run(args, { output }) {
		const file = readFile(args);
		const { databasePath } = loadConfig();
		const { counts, kept } = await restoreDatabase(file, databasePath);
		output.write(`Restored ${databasePath} from ${file}, checked: ${describeCounts(counts)}.\n`);
		if (kept !== undefined) output.write(`The database that was there is now ${kept}.\n`);
		return 0;
	},
} satisfies Verb;

function readFile(args: readonly string[]): string {
	try {
		const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
		if (positionals.length !== 1) throw new Error('Name one file that "backup" wrote.');
		return positionals[0];
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}
