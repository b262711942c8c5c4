import { copyStore } from '../store/copy-store.ts';
import { isUrl } from '../store/is-url.ts';
import { nameDatabase } from '../store/postgres/name-database.ts';
import { assertDatabase } from './assert-database.ts';
import { PATH } from './flags/value-kind.ts';
import { startBar } from './progress/start-bar.ts';
import type { Subcommand } from './subcommand.ts';
import { UsageError } from './usage-error.ts';

const FLAGS = {};

/** Copies all that is stored from SQLite to PostgreSQL, or back. */
export const storeCopy = {
	name: 'store copy',
	summary: 'copy everything stored into another, empty database: SQLite to PostgreSQL or back; stop the bot first',
	operands: { usage: '<from> <to>', about: 'two databases, each a file or a postgres:// URL', kind: PATH },
	flags: FLAGS,
	notes: [
		'Every row is compared, and nothing is written if one differs. The original stays as it is.',
		'Others on the machine can read a password in a URL: leave it out, and set PGPASSWORD or ~/.pgpass.',
	],
	examples: [
		'npm run cli -- store copy data/matinee.sqlite postgres://matinee@localhost/matinee',
		'npm run cli -- store copy postgres://matinee@localhost/matinee matinee.sqlite',
	],
	async run({ operands }, { output, errors }) {
		if (operands.length !== 2) throw new UsageError('Name two databases: from where to where.');
		const [from, to] = operands;
		if (from === to) throw new UsageError('Name two different databases.');
		assertDatabase(from);
		const progress = createCopyProgress(errors);
		try {
			const tables = await copyStore(from, to, progress.report);
			for (const { table, rows, checksum } of tables)
				output.write(`${checksum}  ${String(rows).padStart(9)}  ${table}\n`);
			output.write(`Copied ${describe(from)} into ${describe(to)}; every row was compared.\n`);
			return 0;
		} finally {
			progress.stop();
		}
	},
} satisfies Subcommand<typeof FLAGS>;

/** Without a password. */
function describe(where: string): string {
	return isUrl(where) ? nameDatabase(where) : where;
}

/** A bar for each table on a terminal, else a line. */
function createCopyProgress(errors: NodeJS.WritableStream) {
	let current: string | undefined;
	let bar: ReturnType<typeof startBar>;
	return {
		report(table: string, copied: number, total: number): void {
			if (table !== current) {
				current = table;
				bar?.stop();
				bar = startBar(errors as never, total, {
					format: `${table} {bar} {value} of {total} rows  {eta_formatted} left`,
				});
				if (bar === undefined) errors.write(`${table}, ${total} rows\n`);
			}
			bar?.update(copied);
		},
		stop(): void {
			bar?.stop();
		},
	};
}
