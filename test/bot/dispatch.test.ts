import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { Request } from '../../src/bot/request.ts';
import type { Responder } from '../../src/bot/responder.ts';
import { sayPrivately } from '../../src/bot/say.ts';
import type { Services } from '../../src/services.ts';
import { english } from '../../src/texts/english.ts';

const caller = { userId: '1', guildId: undefined, locale: 'en-US' };

function answerWith(run: () => Promise<void> | void): Command {
	return {
		data: { name: 'test', description: 'A test' },
		answers: () => 'publicly',
		async execute() {
			await run();
			return sayPrivately('done');
		},
		autocomplete() {
			throw new Error('no suggestions today');
		},
		actions: { press: { answers: 'in place', press: () => sayPrivately('pressed') } },
	};
}

/** Dispatches one request and returns all that the transport and the operator saw, in order. */
async function observe(command: Command, request: Partial<Request> = {}, responder: Partial<Responder> = {}) {
	const seen: unknown[] = [];
	const lines: Record<string, unknown>[] = [];
	const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
	const dispatch = createDispatch([command], {} as Services, log, 20);
	await dispatch(
		{ kind: 'command', caller, command: 'test', options: { movie: 'secret words' }, ...request } as Request,
		{
			defer: async (answers) => void seen.push(['defer', answers]),
			send: async (response) => void seen.push(response.kind === 'message' ? response.payload.content : response),
			...responder,
		},
	);
	return { seen, lines };
}

test('a quick answer is sent and not deferred', async () => {
	const { seen } = await observe(answerWith(() => {}));
	await wait(40);
	expect(seen).toEqual(['done']);
});

test('a slow answer is deferred in the way it will arrive', async () => {
	const { seen } = await observe(answerWith(() => wait(60)));
	expect(seen).toEqual([['defer', 'publicly'], 'done']);
});

test('a refusal is said and not logged', async () => {
	const { seen, lines } = await observe(
		answerWith(() => {
			throw new Refusal('dispatch.oldButton');
		}),
	);
	expect(seen).toEqual([english['dispatch.oldButton']]);
	expect(lines).toEqual([]);
});

test('anything else is logged with the command and an id, and answered with that id alone', async () => {
	const { seen, lines } = await observe(
		answerWith(() => {
			throw new Error('table ratings has no column stars');
		}),
	);
	expect(lines).toMatchObject([{ level: 50, command: 'test', err: { message: 'table ratings has no column stars' } }]);
	expect(seen).toEqual([expect.stringContaining(`error ${lines[0].errorId}`)]);
	expect(JSON.stringify(seen)).not.toContain('column');
	expect(JSON.stringify(lines)).not.toContain('secret words');
});

test('failing suggestions are none, and logged', async () => {
	const { seen, lines } = await observe(
		answerWith(() => {}),
		{ kind: 'autocomplete', focused: { name: 'movie', value: 'x' } },
	);
	expect(seen).toEqual([{ kind: 'choices', choices: [] }]);
	expect(lines).toMatchObject([{ command: 'test (autocomplete)' }]);
});

test('an unknown command and an unknown button get a sentence', async () => {
	expect(
		(
			await observe(
				answerWith(() => {}),
				{ command: 'dance' },
			)
		).seen,
	).toEqual([expect.stringContaining("I don't know the command /dance")]);
	expect(
		(
			await observe(
				answerWith(() => {}),
				{ kind: 'component', customId: 'test:old', values: [] },
			)
		).seen,
	).toEqual([expect.stringContaining('not one of mine any more')]);
});

describe('a transport that fails', () => {
	const down = async () => {
		throw new Error('socket closed');
	};

	test('is logged and never rejects', async () => {
		const { lines } = await observe(
			answerWith(() => {}),
			{},
			{ send: down },
		);
		expect(lines.map(({ msg }) => msg)).toContain('could not answer');
	});

	test('in deferring is logged, and the answer is tried all the same', async () => {
		const { lines } = await observe(
			answerWith(() => wait(60)),
			{},
			{ defer: down },
		);
		expect(lines.map(({ msg }) => msg)).toContain('could not defer');
	});
});
