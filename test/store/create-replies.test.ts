import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

const MINUTE = 60_000;
const REPLY = { status: 200, contentType: 'application/json', body: '{"type":4,"data":{"content":"é"}}' };

onEachEngine(({ newDatabase }) => {
	let now = 0;
	let [one, other]: Store[] = [];
	beforeAll(async () => {
		const where = await newDatabase();
		[one, other] = [await openStore(where, () => now), await openStore(where, () => now)];
	});
	afterAll(() => Promise.all([one.close(), other.close()]));

	test('one of two processes claims an interaction, and the other reads what it answered', async () => {
		const claims = await Promise.all([one.claimInteraction('1'), other.claimInteraction('1')]);
		expect(claims.toSorted()).toEqual([false, true]);
		expect(await one.claimInteraction('2')).toBe(true);
		expect(await other.replyTo('1')).toBeUndefined();
		await one.keepReply('1', REPLY);
		const { body, ...head } = (await other.replyTo('1'))!;
		expect(head).toEqual({ status: 200, contentType: 'application/json' });
		expect(String(Buffer.from(body as Uint8Array))).toBe(REPLY.body);
		expect(await other.replyTo('2')).toBeUndefined();
	});

	test('replies are deleted after five minutes, and no earlier', async () => {
		now = 5 * MINUTE;
		await one.claimInteraction('3');
		await one.forgetOldReplies();
		expect(await other.claimInteraction('1')).toBe(false);
		now++;
		await one.forgetOldReplies();
		expect(await other.replyTo('1')).toBeUndefined();
		expect(await other.claimInteraction('1')).toBe(true);
		expect(await other.claimInteraction('3')).toBe(false);
	});
});
