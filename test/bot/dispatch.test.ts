import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { Request } from '../../src/bot/request.ts';
import type { Responder } from '../../src/bot/responder.ts';
import type { MessageResponse } from '../../src/bot/response.ts';
import { sayPrivately } from '../../src/bot/say.ts';
import type { Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
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
async function observe(
	command: Command,
	request: Partial<Request> = {},
	responder: Partial<Responder> = {},
	deferAfterMs = 20,
) {
	const seen: unknown[] = [];
	const lines: Record<string, unknown>[] = [];
	const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
	const dispatch = createDispatch([command], () => ({}) as Services, log, { deferAfterMs });
	await dispatch(
		{ kind: 'command', caller, command: 'test', options: { movie: 'secret words' }, ...request } as Request,
		{
			defer: async (answers) => void seen.push(['defer', answers]),
			send: async (response) => void seen.push(response.kind === 'message' ? response.payload.content : response),
			revise: async ({ content, components }) => void seen.push(['edit', content ?? components]),
			...responder,
		},
	);
	return { seen, lines };
}

test('a quick answer is sent and not deferred', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	const { seen } = await observe(
		answerWith(() => {}),
		{},
		{},
		60_000,
	);
	vi.advanceTimersByTime(120_000);
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

test('a database that was deleted is logged in one line without a stack, and answered with what to do', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'matinee-')), 'test.sqlite');
	const store = await openStore(path);
	rmSync(path);
	const command = answerWith(async () => void (await store.rate('1', 364, 5)));
	const { seen, lines } = await observe(command);
	await store.close();
	const message = `The database file ${path} was deleted or replaced while Matinee was running: restart it.`;
	expect(lines).toMatchObject([{ level: 50, command: 'test', msg: message }]);
	expect(lines[0]).not.toHaveProperty('err');
	expect(seen.at(-1)).toEqual(english['dispatch.storeFailed'].replace('{errorId}', String(lines[0].errorId)));
});

test('an error of the database is logged with its cause', async () => {
	const { lines } = await observe(
		answerWith(() => {
			throw new StoreError('The disk is full.', { cause: new Error('database or disk is full') });
		}),
	);
	expect(lines).toMatchObject([{ level: 50, msg: 'The disk is full.', cause: 'database or disk is full' }]);
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
		const { seen, lines } = await observe(
			answerWith(() => wait(60)),
			{},
			{ defer: down },
		);
		expect(lines.map(({ msg }) => msg)).toEqual(['could not defer']);
		expect(seen).toEqual(['done']);
	});
});

describe('the time since the person asked', () => {
	const dispatchAt = async (askedAt: number, run: () => Promise<void> | void) => {
		const seen: unknown[] = [];
		const lines: Record<string, unknown>[] = [];
		const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
		const dispatch = createDispatch([answerWith(run)], () => ({}) as Services, log);
		await dispatch(
			{ kind: 'command', caller, command: 'test', options: {} },
			{
				defer: async (answers) => void seen.push(['defer', answers]),
				send: async (response) => void seen.push(response.kind === 'message' && response.payload.content),
			},
			askedAt,
		);
		return { seen, lines };
	};

	test('counts for the deferral, so that a late one comes at once', async () => {
		const { seen } = await dispatchAt(Date.now() - 1600, () => wait(100));
		expect(seen).toEqual([['defer', 'publicly'], 'done']);
	});

	test('decides whether an answer is computed at all', async () => {
		let runs = 0;
		const { seen, lines } = await dispatchAt(Date.now() - 5000, () => void runs++);
		expect([runs, seen]).toEqual([0, []]);
		expect(lines.map(({ msg }) => msg)).toEqual(['dropped a request whose answer would come too late']);
	});
});

describe('one person against another', () => {
	test('gets a sentence beyond twenty requests that wait, and the other is answered before them', async () => {
		const sent: string[] = [];
		const log = pino({ level: 'silent' });
		const dispatch = createDispatch([answerWith(() => {})], () => ({}) as Services, log);
		const ask = (userId: string) =>
			dispatch(
				{ kind: 'command', caller: { ...caller, userId }, command: 'test', options: {} },
				{
					defer: async () => {},
					send: async (response) => {
						if (response.kind === 'message') sent.push(`${userId}: ${response.payload.content}`);
					},
				},
			);
		await Promise.all([...Array.from({ length: 600 }, () => ask('many')), ask('one')]);
		const refused = `many: ${english['dispatch.tooMany']}`;
		expect(sent.filter((line) => line === refused)).toHaveLength(580);
		const answered = sent.filter((line) => line !== refused);
		expect(answered).toHaveLength(21);
		expect(answered.indexOf('one: done')).toBeLessThanOrEqual(1);
	});
});

/** Has people ask at once, and records in order what each of them got. */
function startCrowd(options: { run?: () => void | Promise<void>; defer?: () => Promise<void> } = {}) {
	const seen: string[] = [];
	const command = { ...answerWith(options.run ?? (() => {})), autocomplete: () => [{ name: 'Heat', value: '1' }] };
	const dispatch = createDispatch([command], () => ({}) as Services, pino({ level: 'silent' }));
	const ask = (userId: string, request: object, askedAt?: number) =>
		dispatch(
			{ caller: { ...caller, userId }, command: 'test', options: {}, ...request } as Request,
			{
				async defer() {
					seen.push(`${userId} is deferred`);
					await options.defer?.();
				},
				async send(response) {
					const what = response.kind === 'choices' ? `${response.choices.length} choices` : 'the answer';
					seen.push(`${userId} gets ${what}`);
				},
			},
			askedAt,
		);
	return {
		seen,
		command: (userId: string, askedAt?: number) => ask(userId, { kind: 'command' }, askedAt),
		type: (userId: string, value: string) => ask(userId, { kind: 'autocomplete', focused: { name: 'movie', value } }),
	};
}

describe('a crowd', () => {
	test('of four thousand is deferred before anything is computed, but for the first hundred', async () => {
		const { seen, command } = startCrowd();
		const answering = Array.from({ length: 4000 }, (_, person) => command(`${person}`));
		expect(seen).toEqual(Array.from({ length: 3900 }, (_, at) => `${at + 100} is deferred`));
		await Promise.all(answering);
		expect(seen.filter((line) => line.endsWith('gets the answer'))).toHaveLength(4000);
	});

	test('does not hold up suggestions', async () => {
		const { seen, command, type } = startCrowd();
		const answering = Array.from({ length: 500 }, (_, person) => command(`${person}`));
		await type('bystander', 'he');
		expect(seen.filter((line) => line.endsWith('gets the answer'))).toEqual([]);
		expect(seen.at(-1)).toBe('bystander gets 1 choices');
		await Promise.all(answering);
	});
});

test('a deferral that failed buys no time', async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	let runs = 0;
	const gate = Promise.withResolvers<void>();
	const { seen, command } = startCrowd({
		run: () => (runs++ === 0 ? gate.promise : undefined),
		defer: () => Promise.reject(new Error('socket closed')),
	});
	const answering = [command('1'), command('1', Date.now() - 2000)];
	vi.setSystemTime(Date.now() + 1000);
	gate.resolve();
	await Promise.all(answering);
	vi.useRealTimers();
	expect(runs).toBe(1);
	expect(seen).toEqual(['1 is deferred', '1 gets the answer']);
});

test('suggestions for what a person has typed since are none', async () => {
	const { seen, type } = startCrowd();
	await Promise.all([type('1', 'h'), type('1', 'he'), type('2', 'r'), type('1', 'hea')]);
	expect(seen.toSorted()).toEqual(['1 gets 0 choices', '1 gets 0 choices', '1 gets 1 choices', '2 gets 1 choices']);
});

test('hundreds of people told to slow down are told a few at a time', async () => {
	let [telling, most] = [0, 0];
	const dispatch = createDispatch([answerWith(() => {})], () => ({}) as Services, pino({ level: 'silent' }));
	const ask = () =>
		dispatch(
			{ kind: 'command', caller, command: 'test', options: {} },
			{
				defer: async () => {},
				send: async (response) => {
					if (response.kind !== 'message' || response.payload.content !== english['dispatch.tooMany']) return;
					most = Math.max(most, ++telling);
					await wait(1);
					telling--;
				},
			},
		);
	await Promise.all(Array.from({ length: 300 }, ask));
	expect(most).toBe(16);
});

describe('work that goes on after the answer', () => {
	const follow = (run: NonNullable<MessageResponse['follow']>): Command => ({
		...answerWith(() => {}),
		execute: () => ({ kind: 'message', payload: { content: 'begun' }, follow: run }),
	});

	test('edits the answer, in order', async () => {
		const { seen } = await observe(
			follow(async (revise) => {
				await revise({ content: 'half done' });
				await revise({ content: 'done' });
			}),
		);
		expect(seen).toEqual(['begun', ['edit', 'half done'], ['edit', 'done']]);
	});

	test('holds up nothing else that the person asks', async () => {
		const { promise: held, resolve: release } = Promise.withResolvers<void>();
		const dispatch = createDispatch([follow(() => held)], () => ({}) as Services, pino({ level: 'silent' }));
		let answers = 0;
		const responder = { defer: async () => {}, send: async () => void answers++ };
		const ask = () => dispatch({ kind: 'command', caller, command: 'test', options: {} }, responder);
		const first = ask();
		const second = ask();
		while (answers < 2) await wait(1);
		release();
		await Promise.all([first, second]);
		expect(answers).toBe(2);
	});

	test('says what it refuses, and what failed, in the place of the answer', async () => {
		const refused = await observe(follow(() => Promise.reject(new Refusal('dispatch.oldButton'))));
		expect(refused.seen.at(-1)).toEqual(['edit', [{ type: 10, content: english['dispatch.oldButton'] }]]);
		expect(refused.lines).toEqual([]);
		const failed = await observe(follow(() => Promise.reject(new Error('no such table'))));
		expect(failed.lines).toMatchObject([{ msg: 'command failed', err: { message: 'no such table' } }]);
		expect(JSON.stringify(failed.seen.at(-1))).toContain(`error ${failed.lines[0].errorId}`);
	});

	test('leaves a message that was there before and that others read as it is when it fails', async () => {
		const lines: string[] = [];
		const follow = () => Promise.reject(new Error('no such table'));
		const press = () => ({ kind: 'update' as const, payload: { content: 'pressed' }, follow });
		const command = { ...answerWith(() => {}), actions: { go: { answers: 'in place' as const, press } } };
		const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
		const edits: unknown[] = [];
		const ask = (isPublic: boolean) =>
			createDispatch(
				[command],
				() => ({}) as Services,
				log,
			)(
				{ kind: 'component', caller, customId: 'test:go', values: [], isPublic },
				{ defer: async () => {}, send: async () => {}, revise: async (payload) => void edits.push(payload) },
			);
		await ask(true);
		expect(edits).toEqual([]);
		expect(lines).toHaveLength(1);
		await ask(false);
		expect(edits).toHaveLength(1);
	});
});
