import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Debian's `python3-sklearn` belongs to the system's Python, which need not be the first of the path. */
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

const aboutSchema = z.object({
	version: z.string(),
	/** Of each library that has threads: openblas, openmp. */
	threads: z.record(z.string(), z.int().min(1)),
	/** The variable of that name. */
	ompNumThreads: z.string().nullable(),
});

export interface ScikitLearn {
	/** Version and threads in words. */
	readonly about: string;
	/** Has scikit-learn.py do one of its tasks. @throws {Error} when it fails, or answers in another form. */
	ask<T>(schema: z.ZodType<T>, task: string, options: object): Promise<T>;
	/** Ends the process. */
	close(): void;
}

/**
 * Starts scikit-learn in a process of its own, which stays for all questions, so that no import is timed.
 *
 * @returns why there is none, in words, where Python or scikit-learn is not installed.
 */
export async function openScikitLearn(python = PYTHON): Promise<ScikitLearn | string> {
	const child = spawn(python, ['bench/scikit-learn.py'], { stdio: ['pipe', 'pipe', 'pipe'] });
	let errors = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		errors += text;
	});
	// A missing program is told here, and a dead one by the end of its lines.
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

/** Of a traceback the line that says what is wrong. */
function readLastLine(text: string): string {
	return text.trim().split('\n').at(-1) ?? '';
}

function describe({ version, threads, ompNumThreads }: z.infer<typeof aboutSchema>): string {
	const pools = Object.entries(threads).map(([library, count]) => `${library} ${count}`);
	const variable = ompNumThreads === null ? 'OMP_NUM_THREADS not set' : `OMP_NUM_THREADS=${ompNumThreads}`;
	return `scikit-learn ${version} (threads: ${pools.join(', ')}; ${variable})`;
}
