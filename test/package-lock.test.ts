import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	readonly integrity?: string;
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(([path]) => path !== '');

// npm leaves out an optional package that it could not fetch when the lock was written, and `npm ci` then fails
// everywhere.
test('the lock holds the optional packages of every platform', () => {
	const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`node_modules/${name}` in packages || `${from}/node_modules/${name}` in packages),
		),
	);
	expect(missing).toEqual([]);
});

test('the lock holds a checksum of every package, so that no registry can hand out another', () => {
	const unchecked = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
	expect(unchecked.map(([path]) => path)).toEqual([]);
});

// `npm ci` then asks the registry that the machine is set to, and the lock names none behind a firewall.
test('the lock names no registry', () => {
	expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
