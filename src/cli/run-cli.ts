import { countEdits } from '../catalogue/edit-distance.ts';
import { type Io, UsageError, type Verb } from './verb.ts';

/** Loaded when asked for: none has to wait for what another one needs. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
	resolve: async () => (await import('./resolve.ts')).resolve,
	recommend: async () => (await import('./recommend.ts')).recommend,
	catalogue: async () => (await import('./catalogue.ts')).catalogue,
	train: async () => (await import('./train.ts')).train,
	evaluate: async () => (await import('./evaluate.ts')).evaluate,
	report: async () => (await import('./report.ts')).report,
	inspect: async () => (await import('./inspect.ts')).inspect,
	register: async () => (await import('./register.ts')).register,
	backup: async () => (await import('./backup.ts')).backup,
	restore: async () => (await import('./restore.ts')).restore,
};

/** A mistake in the program, rather than something the person can put right. */
const BUGS = [TypeError, RangeError, ReferenceError];

/**
 * Runs one verb: `register --guild`.
 *
 * @returns the exit code: what the verb says, 2 when it was not called rightly, 1 when it failed.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		io.output.write(await describeVerbs());
		return 0;
	}
	if (!Object.hasOwn(VERBS, name)) {
		const nearest = findNearest(name.toLowerCase());
		io.errors.write(
			`There is no verb "${name}"${nearest ? `; did you mean "${nearest}"?` : '.'} Run "npm run cli -- --help" to see all.\n`,
		);
		return 2;
	}
	const verb = await VERBS[name]();
	if (rest.includes('--help') || rest.includes('-h')) {
		io.output.write(describeVerb(verb));
		return 0;
	}
	try {
		return await verb.run(rest, io);
	} catch (error) {
		if (error instanceof UsageError) {
			io.errors.write(`${error.message}\n\n${describeVerb(verb)}`);
			return 2;
		}
		const { message, stack } = error as Error;
		const isBug = BUGS.some((kind) => error instanceof kind);
		io.errors.write(`${isBug ? stack : message}\n`);
		return 1;
	}
}

/** The verb that starts so, or is up to a third of its letters away; a letter or two say nothing. */
function findNearest(typed: string): string | undefined {
	if (typed.length < 3) return undefined;
	const distances = Object.keys(VERBS).map((verb) => {
		const limit = Math.floor(verb.length / 3);
		const edits = verb.startsWith(typed) ? 0 : countEdits(typed, verb, limit);
		return { verb, edits, isClose: edits <= limit };
	});
	return distances.filter(({ isClose }) => isClose).sort((a, b) => a.edits - b.edits)[0]?.verb;
}

async function describeVerbs(): Promise<string> {
	const verbs = await Promise.all(Object.values(VERBS).map((load) => load()));
	const width = Math.max(...verbs.map(({ name }) => name.length));
	const lines = verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
	return [
		'Usage: npm run cli -- <verb> [options]',
		'',
		...lines,
		'',
		'Add --help to a verb to see how to call it.',
		'',
	].join('\n');
}

function describeVerb({ name, summary, usage }: Verb): string {
	const lines = usage.split('\n').map((line) => `  ${line}`);
	return [`${name}: ${summary}`, ...lines, ''].join('\n');
}
