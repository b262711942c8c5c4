import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/cli/run-cli.ts';

interface Outcome {
	readonly code: number;
	readonly output: string;
	readonly errors: string;
}

/** Runs the command line and returns what it wrote. */
export function cli(...args: string[]): Promise<Outcome> {
	return cliWithInput([], ...args);
}

/** Runs the command line with standard input, which arrives in the given pieces. */
export async function cliWithInput(pieces: Iterable<string | Uint8Array>, ...args: string[]): Promise<Outcome> {
	const [output, errors] = [new PassThrough(), new PassThrough()];
	const written = Promise.all([text(output), text(errors)]);
	const code = await runCli(args, { input: Readable.from(pieces), output, errors });
	output.end();
	errors.end();
	const [out, err] = await written;
	return { code, output: out, errors: err };
}
