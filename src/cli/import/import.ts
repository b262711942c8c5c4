import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { RowKind } from '../../imports/history.ts';
import { type ImportChoices, importHistory } from '../../rules/import-history.ts';
import type { MatchedRow } from '../../rules/match-history.ts';
import type { ImportOutcome, Keep } from '../../store/imports.ts';
import { openStore } from '../../store/open-store.ts';
import { switchFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG, DATABASE_FLAG } from '../flags/shared-flags.ts';
import { NAME, oneOf, PATH } from '../flags/value-kind.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { countRows, describeRow } from './describe-rows.ts';
import { askForColumns, readColumns } from './name-columns.ts';
import { readAndMatch } from './read-and-match.ts';

/** What a table of movies without stars may be. */
const UNRATED: Readonly<Record<string, RowKind>> = { seen: 'seen', watchlist: 'wanted', likes: 'liked' };

const KEEPS: readonly Keep[] = ['newer', 'mine', 'theirs'];

const FLAGS = {
	user: valueFlag(NAME, { label: '<id>', about: 'whose movies they are: a Discord user id' }),
	dryRun: switchFlag('match the rows, and write nothing'),
	json: switchFlag('write a JSON object a row, and one with the totals'),
	keep: valueFlag(oneOf(KEEPS), {
		label: '<which>',
		about: 'which rating stays where there is one: the newer one, mine, or theirs of the file',
		default: 'newer',
	}),
	as: valueFlag(oneOf(Object.keys(UNRATED)), {
		label: '<what>',
		about: 'what movies without stars are, if the file does not say: seen, watchlist or likes',
		default: 'seen',
	}),
	title: valueFlag(NAME, { label: '<column>', about: 'which column of a table has the titles: its heading or number' }),
	stars: valueFlag(NAME, { label: '<column>', about: 'which column has the stars; only with --title' }),
	countLikes: switchFlag('give four stars to what was liked without stars'),
	catalogue: CATALOGUE_FLAG,
	database: DATABASE_FLAG,
};

/** Imports the ratings of another service. */
export const importFile = {
	name: 'import',
	summary: 'import the ratings, the watched movies and the watchlist of another service',
	operands: { usage: '<file>', about: 'an export: a zip file, or any file in it', kind: PATH },
	flags: FLAGS,
	notes: ['docs/imports.md lists the formats. IMPORT_MAX_MB says how large a file may be.'],
	examples: [
		'npm run cli -- import letterboxd.zip --user 100000000000000001 --dry-run',
		'npm run -s cli -- import ratings.csv --user 100000000000000001 --json > rows.jsonl',
	],
	async run({ flags, operands, config }, { output, errors }) {
		const [path] = operands;
		if (operands.length !== 1) throw new UsageError('Name one file to import.');
		if (flags.user === undefined && !flags.dryRun) throw new UsageError('Say whose movies they are: --user <id>.');
		const hints = { unrated: UNRATED[flags.as], columns: readColumns(flags.title, flags.stars) };
		const settings = { cataloguePath: flags.catalogue, maxBytes: config.importMaxBytes, ...hints };
		const { history, matched } = await readAndMatch(path, settings, errors).catch(askForColumns);
		const outcome = flags.dryRun ? undefined : await write(flags.user!, history.format, matched, flags);
		const totals = countRows(history, matched);
		if (flags.json) {
			for (const row of matched) await writeLine(output, describeRow(row));
			await writeLine(output, { ...totals, imported: outcome ?? null });
		} else output.write(describeTotals(totals, outcome));
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;

async function write(
	userId: string,
	format: string,
	matched: readonly MatchedRow[],
	{ database, ...choices }: ImportChoices & { readonly database: string },
): Promise<ImportOutcome> {
	const store = await openStore(database);
	try {
		return await importHistory(userId, format, matched, choices, { store });
	} finally {
		await store.close();
	}
}

async function writeLine(output: Writable, value: object): Promise<void> {
	if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}

function describeTotals(
	{ format, scale, rows, matched, several, unknown, skipped, movies }: ReturnType<typeof countRows>,
	outcome: ImportOutcome | undefined,
): string {
	const lines = [
		`${format}, ratings as ${scale}: ${rows} rows, ${matched} of them matched to ${movies} movies, ` +
			`${several} unclear, ${unknown} unknown, ${skipped} skipped.`,
		outcome === undefined
			? 'Nothing was written.'
			: `Wrote ${outcome.rated} ratings, replaced ${outcome.replaced}, marked ${outcome.seen} movies as seen, put ` +
				`${outcome.wanted} on the watchlist, left ${outcome.unchanged} as they were; ${outcome.open} wait to be settled.`,
	];
	return `${lines.join('\n')}\n`;
}
