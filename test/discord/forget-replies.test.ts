import { pino } from 'pino';
import { expect, test } from 'vitest';
import { forgetReplies } from '../../src/discord/forget-replies.ts';

test('old replies are forgotten at once and again and again, also after a failure, until it ends', async () => {
	const lines: string[] = [];
	let times = 0;
	const replies = {
		async forgetOldReplies() {
			times++;
			if (times === 2) throw new Error('no connection');
		},
	};
	const end = forgetReplies(replies, pino({ base: null }, { write: (line: string) => lines.push(line) }), 5);
	expect(times).toBe(1);
	await expect.poll(() => times).toBeGreaterThan(3);
	await end();
	expect(lines).toEqual([expect.stringContaining('no connection')]);
	const before = times;
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(times).toBe(before);
});
