import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumCpuSeconds } from './sum-cpu.ts';

/** Works for this long, says so, and waits. A name with a bracket and spaces, as PostgreSQL's processes have. */
const WORK = `process.title = 'busy) 1 2';
	while (process.cpuUsage().user < 400_000) Math.sqrt(2);
	process.stdout.write('done');
	setInterval(() => {}, 1000);`;

test.skipIf(process.platform !== 'linux')('counts the processes that work in a folder, and no others', async () => {
	const folders = [1, 2].map(() => realpathSync(mkdtempSync(join(tmpdir(), 'cpu-'))));
	const child = spawn(process.execPath, ['-e', WORK], { cwd: folders[0], stdio: ['ignore', 'pipe', 'inherit'] });
	await once(child.stdout, 'data');
	expect(sumCpuSeconds(folders[0])).toBeGreaterThan(0.35);
	expect(sumCpuSeconds(folders[1])).toBe(0);
	child.kill();
	await once(child, 'exit');
	expect(sumCpuSeconds(folders[0])).toBe(0);
});
