import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { download } from '../../src/datasets/download.ts';
import { sendFile, serve } from './release-server.ts';

const CONTENT = Buffer.alloc(1000, 7);
const OPTIONS = { home: 'https://example.org', maxBytes: 1_000_000, idleTimeoutMs: 30_000 };

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'download-'));
});

/** Collects garbage at every turn of the event loop until the test is over. */
function collectGarbage(): void {
	setFlagsFromString('--expose-gc');
	const collect: () => void = runInNewContext('gc');
	let isOver = false;
	onTestFinished(() => {
		isOver = true;
	});
	const go = (): void => {
		if (isOver) return;
		collect();
		setImmediate(go);
	};
	go();
}

test('garbage collected while a download begins does not break it', async () => {
	const { baseUrl } = await serve(sendFile(CONTENT));
	collectGarbage();
	await download(`${baseUrl}/file`, join(folder, 'file'), OPTIONS);
	expect(readFileSync(join(folder, 'file')).equals(CONTENT)).toBe(true);
});
