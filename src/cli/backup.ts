import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { backUp } from '../store/back-up.ts';
import { UsageError, type Verb } from './verb.ts';

/** Copies the database while the bot runs. */
export const backup = {
	name: 'backup',
	summary: 'copy the database into a file and check the copy; the bot may be running',
	usage: [
		'backup matinee-backup.sqlite          copy the database of DATABASE_PATH',
		'backup matinee-backup.sqlite --force  replace the file if it is there',
	].join('\n'),

	async run(args, { output }) {
		const { file, force } = readArgs(args);
		const { databasePath } = loadConfig();
		const counts = await backUp(databasePath, file, { force });
		output.write(`Backed up ${databasePath} into ${file}, checked: ${describeCounts(counts)}.\n`);
		return 0;
	},
} satisfies Verb;

function readArgs(args: readonly string[]): { file: string; force: boolean } {
	try {
		const options = { force: { type: 'boolean', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		if (positionals.length !== 1) throw new Error('Name one file to copy the database into.');
		return { file: positionals[0], force: values.force };
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

/** @example describeCounts({ ratings: 1204, shown: 80 }) // '1204 rows in ratings, 80 in shown' */
export function describeCounts(counts: Readonly<Record<string, number>>): string {
	const own = Object.entries(counts).filter(([table]) => !table.startsWith('kysely_'));
	return own.map(([table, count], index) => `${count} ${index === 0 ? 'rows ' : ''}in ${table}`).join(', ');
}
