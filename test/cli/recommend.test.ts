import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { cliWithInput } from './cli.ts';

type Answer = { error?: string; recommendations?: { movieId: number; because: number[] }[] };

async function run(input: string | Uint8Array): Promise<{ code: number; answers: Answer[]; errors: string }> {
	const { code, output, errors } = await cliWithInput([input], 'recommend');
	const lines = output.split('\n');
	expect(lines.pop()).toBe('');
	return { code, answers: lines.map((line) => JSON.parse(line)), errors };
}

test('answers a profile with movies, titles, years, scores and reasons', async () => {
	const { code, answers } = await run('{"ratings":{"364":5,"588":4.5},"count":10}\n');
	expect(code).toBe(0);
	const { recommendations } = answers[0];
	expect(recommendations).toHaveLength(10);
	for (const movie of recommendations!) {
		expect(movie).toEqual({
			movieId: expect.any(Number),
			title: expect.any(String),
			year: expect.any(Number),
			score: expect.any(Number),
			match: expect.any(Number),
			because: expect.any(Array),
		});
		expect([364, 588]).not.toContain(movie.movieId);
		expect(movie.because.every((movieId) => [364, 588].includes(movieId))).toBe(true);
	}
});

test('keeps the order, puts errors in their place, goes on, and ends with 1', async () => {
	const { code, answers, errors } = await run(
		['{"ratings":{"364":5}}', 'not json', '', '{"ratings":{"364":5},"count":2}', '{"ratings":{"1":1}}'].join('\r\n'),
	);
	expect(code).toBe(1);
	expect(answers.map(({ recommendations, error }) => recommendations?.length ?? error?.slice(0, 20))).toEqual([
		10,
		'The line is not JSON',
		'The line is not JSON',
		2,
		0,
	]);
	expect(errors).toMatch(/^Line 2: The line is not JSON; .*\nLine 3: The line is not JSON; .*\n$/);
});

test.each([
	['{}', 'ratings'],
	['[]', 'expected object'],
	['null', 'expected object'],
	['{"ratings":{"364":5.5}}', 'ratings.364'],
	['{"ratings":{"364":0}}', 'ratings.364'],
	['{"ratings":{"364":4.2}}', 'ratings.364'],
	['{"ratings":{"364":"5"}}', 'ratings.364'],
	['{"ratings":{"364":null}}', 'ratings.364'],
	['{"ratings":{"lion king":5}}', 'a movie id is a positive whole number'],
	['{"ratings":{"-1":5}}', 'a movie id is a positive whole number'],
	['{"ratings":{"364":5},"count":0}', 'count'],
	['{"ratings":{"364":5},"count":1e9}', 'count'],
	['{"ratings":{"364":5},"limit":3}', 'limit'],
])('says what is wrong with %s', async (line, word) => {
	const { code, answers } = await run(`${line}\n{"ratings":{"364":5}}\n`);
	expect(code).toBe(1);
	expect(answers[0].error).toContain(word);
	expect(answers[1].recommendations).toHaveLength(10);
});

test('does not fall over a line of two million characters', async () => {
	const { code, answers } = await run(`${'['.repeat(2_000_000)}\n{"ratings":{"364":5}}\n`);
	expect(code).toBe(1);
	expect(answers[0].error).toContain('2000000 characters');
	expect(answers[1].recommendations).toHaveLength(10);
});

test('answers each line as it comes, not when the input ends', async () => {
	const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
	const done = runCli(['recommend'], { input, output, errors });
	input.write('{"ratings":{"364":5},"count":1}\n');
	const [first] = await new Promise<Buffer[]>((resolve) => output.once('data', (chunk) => resolve([chunk])));
	expect(JSON.parse(String(first)).recommendations).toHaveLength(1);
	input.end();
	expect(await done).toBe(0);
});

test.each([
	['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
	['UTF-16 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('reads %s', async (_, encode) => {
	const lines = '{"ratings":{"364":5},"count":2}\r\n{"ratings":{"364":5},"count":3}\r\n';
	expect(await run(encode(lines))).toEqual(await run(lines));
	expect((await run(encode(lines))).answers.map(({ recommendations }) => recommendations?.length)).toEqual([2, 3]);
});

test('answers nothing to no lines', async () => {
	expect(await run('')).toEqual({ code: 0, answers: [], errors: '' });
});

test('refuses a model or a flag it cannot use', async () => {
	for (const [flag, value, sentence] of [
		['--model', 'package.json', 'Cannot use the model: package.json is not a usable model'],
		['--model', 'nowhere', 'ENOENT'],
		['--modle', 'x', 'There is no flag "--modle"; did you mean "--model"?'],
	]) {
		const { code, output, errors } = await cliWithInput([], 'recommend', flag, value);
		expect([code, output]).toEqual([2, '']);
		expect(errors).toContain(sentence);
	}
});
