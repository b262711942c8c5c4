import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { resolve } from '../../src/cli/resolve.ts';
import { UsageError } from '../../src/cli/verb.ts';

async function run(input: string, args: string[] = []): Promise<{ code: number; answers: Record<string, unknown>[] }> {
	const [output, errors] = [new PassThrough(), new PassThrough()];
	const written = text(output);
	const code = await resolve.run(args, { input: Readable.from([input]), output, errors });
	output.end();
	return {
		code,
		answers: (await written)
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line)),
	};
}

test('answers each title in its place, with CRLF and without a last newline', async () => {
	const { code, answers } = await run('lion king\r\nasdfghjkl\r\nmatrix');
	expect(code).toBe(0);
	expect(answers).toMatchObject([
		{ query: 'lion king', confident: true },
		{ query: 'asdfghjkl', confident: false, matches: [] },
		{ query: 'matrix', confident: true },
	]);
	const [first] = answers[0].matches as object[];
	expect(first).toEqual({ movieId: 364, title: 'The Lion King', year: 1994, score: expect.any(Number) });
});

test('a bad line gets an error in its place, the rest go on, and the exit code is 1', async () => {
	const { code, answers } = await run(`lion king\n\n${'x'.repeat(5001)}\nmatrix\n`);
	expect(code).toBe(1);
	expect(answers).toMatchObject([
		{ query: 'lion king' },
		{ error: 'The line is empty; write a title.' },
		{ error: 'The line has 5001 characters; a title has at most 5000.' },
		{ query: 'matrix' },
	]);
});

test('an option it does not know is a usage error', async () => {
	await expect(run('', ['--nonsense'])).rejects.toThrow(UsageError);
});
