import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createArena } from '../../src/numerics/arena.ts';
import { type KernelSide, placeSide, SIDE_FIELDS } from '../../src/numerics/place-side.ts';

test('lists the fields of a side in the order of the kernel', () => {
	const source = readFileSync('src/numerics/assembly/solver.ts', 'utf8');
	const [, body] = /^class Side \{\n([^}]*)\}/m.exec(source)!;
	const fields = [...body.matchAll(/^\t(\w+): (?:usize|i32);/gm)].map(([, name]) => name);
	expect(fields).toEqual([...SIDE_FIELDS]);
});

test('writes one integer a field, and addresses beyond 2 GB whole', () => {
	const side = Object.fromEntries(SIDE_FIELDS.map((field, at) => [field, at])) as Record<keyof KernelSide, number>;
	const placed = placeSide({ ...side, gram: 3_000_000_000 }, createArena());
	expect(placed).toHaveLength(SIDE_FIELDS.length);
	expect(new Uint32Array(placed.buffer, placed.byteOffset)[SIDE_FIELDS.indexOf('gram')]).toBe(3_000_000_000);
	expect(placed[SIDE_FIELDS.indexOf('mostNonzeros')]).toBe(SIDE_FIELDS.length - 1);
});
