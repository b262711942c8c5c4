import type { Subcommand } from '../subcommand.ts';
import type { Flag } from './flag.ts';
import { toKebabCase } from './parse-arguments.ts';

const HELP_ROW = ['--help', 'show this'] as const;

/** The list of all subcommands. */
export function formatOverview(subcommands: readonly Subcommand[]): string {
	return [
		'Usage: npm run cli -- <subcommand> [flags]',
		'',
		...alignRows(subcommands.map(({ name, summary }) => [name, summary])),
		'',
		'Add --help to a subcommand to see its flags and examples.',
		'',
	].join('\n');
}

/** All about one subcommand. */
export function formatHelp(subcommand: Subcommand): string {
	const { name, summary, operands, flags, notes = [], examples } = subcommand;
	const rows = Object.entries(flags).map(([key, flag]) => [formatFlag(key, flag), describeFlag(flag)] as const);
	return [
		`${name}: ${summary}`,
		'',
		formatUsage(subcommand),
		'',
		...alignRows([...(operands ? [[operands.usage, operands.about] as const] : []), ...rows, HELP_ROW]),
		'',
		...notes.flatMap((note) => [note, '']),
		...formatExamples(examples),
		'',
	].join('\n');
}

/** Stands below a complaint: how to call the subcommand, and how to see more. */
export function formatReminder(subcommand: Subcommand): string {
	const { name, examples } = subcommand;
	const more = `See all flags: npm run cli -- ${name} --help`;
	return [formatUsage(subcommand), ...formatExamples(examples), more, ''].join('\n');
}

function formatUsage({ name, operands }: Subcommand): string {
	return ['Usage: npm run cli --', name, ...(operands ? [operands.usage] : []), '[flags]'].join(' ');
}

function formatExamples(examples: readonly string[]): string[] {
	return [examples.length === 1 ? 'Example:' : 'Examples:', ...examples.map((example) => `  ${example}`)];
}

function formatFlag(key: string, { label }: Flag<unknown>): string {
	return label === undefined ? `--${toKebabCase(key)}` : `--${toKebabCase(key)} ${label}`;
}

function describeFlag({ about, shownDefault }: Flag<unknown>): string {
	return shownDefault === undefined ? about : `${about} (default: ${shownDefault})`;
}

function alignRows(rows: readonly (readonly [string, string])[]): string[] {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
