import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { openKernel } from '../../src/numerics/kernel.ts';

test('the committed kernel is what its source compiles to', () => {
	const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
	const out = join(folder, 'kernel.wasm');
	const compiler = 'node_modules/assemblyscript/bin/asc.js';
	const config = 'src/numerics/assembly/asconfig.json';
	execFileSync(process.execPath, [compiler, '--config', config, '--outFile', out]);
	// When it is not, run "npm run build:kernel" and commit the result.
	expect(readFileSync('src/numerics/kernel.wasm').equals(readFileSync(out))).toBe(true);
});

test('the kernel imports a memory and nothing else', () => {
	const { memory } = createArena();
	expect(() => openKernel(memory)).not.toThrow();
});

test('an arena makes arrays of zeros that begin at a cache line and do not overlap, also after growing', () => {
	const arena = createArena();
	const lengths = [1, 0, 9, 100_000, 3];
	const arrays = lengths.flatMap((length) => [arena.floats(length), arena.integers(length)]);
	for (const [at, array] of arrays.entries()) {
		expect(array.byteOffset % 64).toBe(0);
		expect(array.every((value) => value === 0)).toBe(true);
		array.fill(at + 1);
	}
	arrays.forEach((array, at) => void expect(array.every((value) => value === at + 1)).toBe(true));
	expect(arrays.every((array) => arena.holds(array))).toBe(true);
	expect(arena.holds(createArena().floats(1))).toBe(false);
});

test('an arena throws when it is full, and goes on working', () => {
	const arena = createArena();
	expect(() => arena.floats(2 ** 29)).toThrow('4097 MB of memory are needed');
	expect(arena.floats(3)).toEqual(new Float64Array(3));
});
