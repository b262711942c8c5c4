import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { batchMessages } from '../../src/discord/batch-messages.ts';

test('what is sent in one go, also by what waited for the same, is posted at once and in order', async () => {
	const posted: (readonly number[])[] = [];
	const send = batchMessages<number>((batch) => posted.push(batch));
	const { promise, resolve } = Promise.withResolvers<void>();
	const waiting = [2, 3, 4].map((number) => promise.then(async () => send(number)));
	send(1);
	await nextTurn();
	resolve();
	await Promise.all(waiting);
	await nextTurn();
	expect(posted).toEqual([[1], [2, 3, 4]]);
});
