import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { watchChanges } from '../src/watch-changes.ts';

test('tells a change, a new file and a lost one, each once, when the file has come to rest', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'watch-'));
	const [first, second] = [join(folder, 'first'), join(folder, 'second')];
	writeFileSync(first, 'a');
	let changes = 0;
	onTestFinished(watchChanges([first, second], () => changes++, 20));
	await wait(100);
	expect(changes).toBe(0);
	for (const [at, change] of [
		() => writeFileSync(first, 'ab'),
		() => writeFileSync(second, 'new'),
		() => renameSync(second, first),
		() => rmSync(first),
	].entries()) {
		change();
		await expect.poll(() => changes).toBe(at + 1);
	}
	await wait(100);
	expect(changes).toBe(4);
});
