import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Debian's `python3-sklearn` belongs to the system's Python, which need not come first in the path. */
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

const aboutSchema = z.object({
	version: z.string(),
	/** Threads of each library: openblas, openmp. */
	threads: z.record(z.string(), z.int().min(1)),
	/** The environment variable. */
	ompNumThreads: z.string().nullable(),
});

export interface ScikitLearn {
	/** Version and threads in words. */
	readonly about: string;
	/** Asks scikit-learn.py for one of its tasks. @throws {Error} when it fails, or answers in another form. */
	ask<T>(schema: z.ZodType<T>, task: string, options: object): Promise<T>;
	/** Ends the process. */
	close(): void;
}

/**
 * Starts scikit-learn in its own process, which stays for all questions, so no import is timed.
 *
 * @returns the reason in words when Python or scikit-learn is missing.
 */
export async function openScikitLearn(python = PYTHON): Promise<ScikitLearn | string> {
	const child = spawn(python, ['bench/scikit-learn.py'], { stdio: ['pipe', 'pipe', 'pipe'] });
	let errors = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		errors += text;
	});
	// Reports a missing program; a dead one ends its lines.
	child.on('error', (error) => {
		errors += error.message;
	});
	child.stdin.on('error', () => {});
	const closed = new Promise((resolve) => child.once('close', resolve));
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const readAnswer = async <T>(schema: z.ZodType<T>): Promise<T> => {
		const { value, done } = await lines.next();
		if (done) {
			await closed;
			throw new Error(`scikit-learn.py ended: ${readLastLine(errors)}`);
		}
		return schema.parse(JSON.parse(value));
	};
	try {
		const about = await readAnswer(aboutSchema);
		return {
			about: describe(about),
			ask(schema, task, options) {
				child.stdin.write(`${JSON.stringify({ task, ...options })}\n`);
				return readAnswer(schema);
			},
			close: () => child.stdin.end(),
		};
	} catch {
		child.kill();
		return `${python} has no scikit-learn (${readLastLine(errors)}); apt-get install python3-sklearn, or set PYTHON`;
	}
}

/** Returns the line of a traceback that names the error. */
function readLastLine(text: string): string {
	return text.trim().split('\n').at(-1) ?? '';
}

function describe({ version, threads, ompNumThreads }: z.infer<typeof aboutSchema>): string {
	const pools = Object.entries(threads).map(([library, count]) => `${library} ${count}`);
	const variable = ompNumThreads === null ? 'OMP_NUM_THREADS not set' : `OMP_NUM_THREADS=${ompNumThreads}`;
	return `scikit-learn ${version} (threads: ${pools.join(', ')}; ${variable})`;
}
