import { execFileSync } from 'node:child_process';
import type { Io } from '../src/cli/subcommand.ts';
import type { Growth } from './growth-step.ts';
import { type Engine, openEngines } from './new-database.ts';

/** Rows of ratings; each person has as many as this. */
const ROWS = [1000, 10_000, 100_000, 1_000_000];
const RATINGS_EACH = 100;
const INTERACTIONS = 3000;

/** Memory must not grow with what was asked, nor with who asked. */
const LONG = { people: 10_000, ratings: 5, interactions: 60_000 };

function runStep(where: string, people: number, ratings: number, interactions: number): Growth {
	const args = ['--expose-gc', 'bench/growth-step.ts', where, ...[people, ratings, interactions].map(String)];
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const KINDS = ['/rate', 'suggestions', '/recommend', '/ratings'];

/** Measures what the bot takes with more and more people, and whether its memory stays flat. Takes some minutes. */
export async function benchGrowth({ output }: Pick<Io, 'output'>): Promise<void> {
	const columns = ['store', 'ratings', 'people', 'bytes a rating', 'memory, open', 'memory, used', ...KINDS];
	output.write(`${formatRow(columns)}${formatRow(columns.map((_, at) => (at === 0 ? '---' : '---:')))}`);
	const engines = await openEngines();
	for (const engine of engines) for (const rows of ROWS) output.write(formatRow(await measureSize(engine, rows)));
	for (const engine of engines) output.write(`\n${await watchMemory(engine)}\n`);
	for (const engine of engines) await engine.close();
}

async function measureSize({ name, newDatabase, measure }: Engine, rows: number): Promise<string[]> {
	const people = rows / RATINGS_EACH;
	const where = await newDatabase();
	const { openMb, residentMb, cpuMs } = runStep(where, people, RATINGS_EACH, INTERACTIONS);
	return [
		...[name, rows.toLocaleString('en'), people.toLocaleString('en'), ((await measure(where)) / rows).toFixed(0)],
		...[openMb, residentMb.at(-1)!].map((mb) => `${mb.toFixed(0)} MB`),
		...KINDS.map((kind) => `${cpuMs[kind].toFixed(2)} ms`),
	];
}

async function watchMemory({ name, newDatabase }: Engine): Promise<string> {
	const { heapMb, residentMb } = runStep(await newDatabase(), LONG.people, LONG.ratings, LONG.interactions);
	const list = (values: readonly number[]) => values.map((mb) => mb.toFixed(0)).join(', ');
	return (
		`${name}, ${LONG.interactions} interactions of ${LONG.people} people; after each sixth: ` +
		`heap ${list(heapMb)} MB, resident ${list(residentMb)} MB`
	);
}
