import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// npm leaves out an optional package that it could not fetch when the lock was written, and `npm ci` then fails everywhere.
test('the lock holds the optional packages of every platform', () => {
	const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
	const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`node_modules/${name}` in packages || `${from}/node_modules/${name}` in packages),
		),
	);
	expect(missing).toEqual([]);
});
