import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { Reply } from '../../src/discord/make-reply.ts';
import { type Sharing, shareReplies } from '../../src/discord/share-replies.ts';

const REPLY = { status: 200, contentType: 'application/json', body: '{"type":4}' };
const logged: string[] = [];
const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line).msg) });

/** Two processes on one memory. */
function startTwo(broken: Partial<Parameters<typeof shareReplies>[0]> = {}) {
	const claimed = new Set<string>();
	const replies = new Map<string, Reply>();
	const memory = {
		claimInteraction: async (id: string) => !claimed.has(id) && Boolean(claimed.add(id)),
		keepReply: async (id: string, reply: Reply) => void replies.set(id, reply),
		replyTo: async (id: string) => replies.get(id),
		...broken,
	};
	return [shareReplies(memory, log), shareReplies(memory, log)];
}

test('the second process waits for what the first one answers', async () => {
	const [one, other] = startTwo();
	expect(await one.findReply('1')).toBeUndefined();
	let found: Reply | undefined;
	const finding = other.findReply('1').then((reply) => {
		found = reply;
	});
	await wait(100);
	expect(found).toBeUndefined();
	await one.keepReply('1', REPLY);
	await finding;
	expect(found).toEqual(REPLY);
});

/** Late enough for a deferral of the first process, which comes 1.5 s after the person asked. */
async function findLate(sharing: Sharing): Promise<Reply | undefined> {
	const startedAt = performance.now();
	const reply = await sharing.findReply('1');
	expect(performance.now() - startedAt).toBeGreaterThan(1600);
	return reply;
}

test('a first process is waited for until it would have deferred; then the second answers', async () => {
	const [one, other] = startTwo();
	await one.findReply('1');
	expect(await findLate(other)).toBeUndefined();
	expect(logged).toContain('another process began to answer and has not in time; I do');
});

test('a database that hangs when it is asked for the reply keeps no one waiting for longer', async () => {
	const [one, other] = startTwo({ replyTo: () => new Promise(() => {}) });
	await one.findReply('1');
	expect(await findLate(other)).toBeUndefined();
});

test('where the reply cannot be read the second process answers at once', async () => {
	const [one, other] = startTwo({ replyTo: () => Promise.reject(new Error('gone')) });
	await one.findReply('1');
	logged.length = 0;
	expect(await other.findReply('1')).toBeUndefined();
	expect(logged).toEqual(['could not read what another process answered; I do']);
});

test('a clock that is set back meanwhile makes no one wait longer', async () => {
	const [one, other] = startTwo();
	await one.findReply('1');
	const now = Date.now();
	vi.spyOn(Date, 'now')
		.mockImplementationOnce(() => now)
		.mockReturnValue(now - 3_600_000);
	expect(await findLate(other)).toBeUndefined();
	vi.restoreAllMocks();
}, 10_000);

test('a database that fails or hangs keeps no one from an answer', async () => {
	const [failing] = startTwo({ claimInteraction: () => Promise.reject(new Error('gone')) });
	expect(await failing.findReply('1')).toBeUndefined();
	expect(logged).toContain('could not see whether another process answers; I do');
	const [hanging] = startTwo({
		claimInteraction: () => new Promise(() => {}),
		keepReply: () => Promise.reject(new Error('gone')),
	});
	expect(await hanging.findReply('1')).toBeUndefined();
	await hanging.keepReply('1', REPLY);
	expect(logged).toContain('could not keep a reply for another process');
});
