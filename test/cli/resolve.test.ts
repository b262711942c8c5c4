import { expect, test } from 'vitest';
import { cli, cliWithInput } from './cli.ts';

async function run(...pieces: (string | Uint8Array)[]) {
	const { code, output, errors } = await cliWithInput(pieces, 'resolve');
	const answers: Record<string, unknown>[] = output
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
	return { code, answers, errors };
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
	const { code, answers, errors } = await run(`lion king\n\n${'x'.repeat(5001)}\nmatrix\n`);
	expect(code).toBe(1);
	expect(answers).toMatchObject([
		{ query: 'lion king' },
		{ error: 'The line is empty; write a title.' },
		{ error: 'The line has 5001 characters; a title has at most 5000.' },
		{ query: 'matrix' },
	]);
	expect(errors).toBe(
		'Line 2: The line is empty; write a title.\nLine 3: The line has 5001 characters; a title has at most 5000.\n',
	);
});

const TITLES = 'lion king\namélie\n';

test.each([
	['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TITLES}`)],
	['UTF-16, little end first', Buffer.from(`\ufeff${TITLES}`, 'utf16le')],
	['UTF-16, big end first', Buffer.from(`\ufeff${TITLES}`, 'utf16le').swap16()],
])('%s is read like UTF-8, in whatever pieces it arrives', async (_, bytes) => {
	const plain = await run(TITLES);
	expect(await run(bytes)).toEqual(plain);
	expect(await run(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(plain);
	expect(plain.answers.map(({ query }) => query)).toEqual(['lion king', 'amélie']);
});

test('UTF-16 without a mark is refused in a sentence', async () => {
	const { code, answers } = await run(Buffer.from('lion king', 'utf16le'));
	expect([code, answers]).toEqual([1, [{ error: 'The line is not UTF-8 text; save the input as UTF-8.' }]]);
});

const INVALID = 'The line is not UTF-8 text; save the input as UTF-8.';

test('lines that are not UTF-8 are refused by number, in whatever pieces they arrive, and the rest go on', async () => {
	const bytes = Buffer.concat([
		Buffer.from('lion king\n'),
		Buffer.from('amélie\n', 'latin1'),
		Buffer.from('amélie\n'),
		Buffer.from('ends within a letter: é').subarray(0, -1),
	]);
	const whole = await run(bytes);
	expect(whole.code).toBe(1);
	expect(whole.answers).toMatchObject([
		{ query: 'lion king', confident: true },
		{ error: INVALID },
		{ query: 'amélie' },
		{ error: INVALID },
	]);
	expect(whole.errors).toBe(`Line 2: ${INVALID}\nLine 4: ${INVALID}\n`);
	expect(await run(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
});

test('a flag it does not know is a usage error', async () => {
	expect(await cli('resolve', '--nonsense')).toMatchObject({
		code: 2,
		output: '',
		errors: expect.stringMatching(/^There is no flag "--nonsense"\.\n/),
	});
});
