import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/cli/run-cli.ts';

/** Runs the command line and returns what it wrote. */
export async function cli(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
	const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
	const written = Promise.all([text(output), text(errors)]);
	const code = await runCli(args, { input, output, errors });
	output.end();
	errors.end();
	const [out, err] = await written;
	return { code, output: out, errors: err };
}
