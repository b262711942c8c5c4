import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FoundMovie } from '../catalogue/supplement/add-found.ts';
import { addDays, halve, listMonths, type Window } from './window.ts';

/** What a window brought. */
interface WindowResult {
	/** Every item that was read, those without a movie of use included, so that no other window reads it again. */
	readonly itemIds: readonly string[];
	readonly movies: readonly FoundMovie[];
}

/** An update under way. All it has brought is on disk, so that it can go on after any interruption. */
export interface Job {
	readonly span: Window;
	/** Whether an earlier run began it. */
	readonly isResumed: boolean;
	/** The windows that are still to be asked for. */
	readonly pending: readonly Window[];
	/** Single days that Wikidata could not list in time. */
	readonly skipped: readonly Window[];
	/** What the windows brought that are done. */
	readonly results: readonly WindowResult[];
	finish(window: Window, result: WindowResult): Promise<void>;
	/** Puts its two halves in the place of a window that is too slow; a single day is skipped. */
	split(window: Window): Promise<void>;
	remove(): Promise<void>;
}

const WindowSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
const State = z.strictObject({
	version: z.literal(1),
	span: WindowSchema,
	pending: z.array(WindowSchema),
	skipped: z.array(WindowSchema),
});

/** What an interrupted run brought is of use for this many days. */
const KEPT_DAYS = 7;

/**
 * Goes on with the job in `folder`, or begins one where there is none, or only an old one or one from another day on.
 *
 * @param since the first day of the span, `undefined` for that of the job in the folder, else of `fallback`
 * @param today the last day of the span
 */
export async function openJob(
	folder: string,
	{ since, fallback, today }: { since: string | undefined; fallback: string; today: string },
): Promise<Job> {
	const stored = await readState(folder);
	const isOfUse =
		stored !== undefined &&
		addDays(stored.span.to, KEPT_DAYS) > today &&
		(since === undefined || since === stored.span.from);
	if (!isOfUse) await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const span = { from: since ?? fallback, to: addDays(today, 1) };
	const begun = { version: 1 as const, span, pending: listMonths(span), skipped: [] };
	const state: z.infer<typeof State> = isOfUse ? stored : begun;
	const results = isOfUse ? await readResults(folder, state.pending) : [];
	const save = () => writeWhole(join(folder, 'state.json'), state);
	await save();

	const replace = async (window: Window, by: readonly Window[]) => {
		state.pending.splice(state.pending.indexOf(window), 1, ...by);
		await save();
	};
	return {
		span: state.span,
		isResumed: isOfUse,
		pending: state.pending,
		skipped: state.skipped,
		results,
		async finish(window, result) {
			results.push(result);
			await writeWhole(join(folder, nameFile(window)), result);
			await replace(window, []);
		},
		async split(window) {
			const halves = halve(window);
			if (halves === undefined) state.skipped.push(window);
			await replace(window, halves ?? []);
		},
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

const nameFile = ({ from, to }: Window): string => `${from}_${to}.json`;

async function readState(folder: string): Promise<z.infer<typeof State> | undefined> {
	try {
		return State.parse(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')));
	} catch {
		return undefined; // none, or of another version
	}
}

/** Only what this file wrote is read again. A window that is still pending was cut off after its file was written. */
async function readResults(folder: string, pending: readonly Window[]): Promise<WindowResult[]> {
	const names = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}_.*\.json$/.test(name)).sort();
	const done = names.filter((name) => !pending.some((window) => nameFile(window) === name));
	return Promise.all(done.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

/** Leaves the old file or the new one, whenever it is interrupted. */
async function writeWhole(path: string, value: unknown): Promise<void> {
	await writeFile(`${path}.part`, JSON.stringify(value), { flush: true });
	await rename(`${path}.part`, path);
}
