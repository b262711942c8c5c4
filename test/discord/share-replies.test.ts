import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { Reply } from '../../src/discord/keep-exchanges.ts';
import { shareReplies } from '../../src/discord/share-replies.ts';

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

test('a first process that never answers is not waited for longer than Discord waits', async () => {
	const [one, other] = startTwo();
	await one.findReply('1');
	expect(await other.findReply('1')).toMatchObject({ status: 504 });
});

test('a clock that is set back meanwhile makes no one wait longer', async () => {
	const [one, other] = startTwo();
	await one.findReply('1');
	const now = Date.now();
	vi.spyOn(Date, 'now')
		.mockImplementationOnce(() => now)
		.mockReturnValue(now - 3_600_000);
	expect(await other.findReply('1')).toMatchObject({ status: 504 });
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
