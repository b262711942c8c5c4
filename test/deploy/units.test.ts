import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const UNITS = [
	...['matinee.service', 'matinee-update.service', 'matinee-update.timer'],
	...['matinee-train.service', 'matinee-train.timer'],
];
const read = (unit: string) => readFileSync(`docs/deploy/${unit}`, 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!hasSystemd) console.warn('There is no systemd-analyze here, so the units are not verified.');

test.skipIf(!hasSystemd)('systemd takes the units without a complaint', () => {
	const folder = mkdtempSync(join(tmpdir(), 'units-'));
	// The bot is not installed here, so a program that is takes its place.
	for (const unit of UNITS)
		writeFileSync(join(folder, unit), read(unit).replace(/\/opt\/matinee\/\S*\/node/, '/bin/true'));
	const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', ...UNITS.map((unit) => join(folder, unit))], {
		encoding: 'utf8',
		env: { ...process.env, SYSTEMD_LOG_LEVEL: 'warning' },
	});
	expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes('matinee'))).toEqual([]);
});

test.skipIf(!hasSystemd)('systemd finds the bot hardened: an exposure of 2 of 10 at most', () => {
	const { status, stdout } = spawnSync(
		'systemd-analyze',
		['security', '--offline=true', '--threshold=20', 'docs/deploy/matinee.service'],
		{ encoding: 'utf8' },
	);
	expect(stdout).toContain('Overall exposure level');
	expect(status).toBe(0);
});

test('what starts the bot, and what it is told, exists', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	const started = /ExecStart=\S+\/node (.*)/.exec(read('matinee.service'))![1];
	expect(scripts.start).toBe(`exec node ${started}`);
	expect(readFileSync('Dockerfile', 'utf8')).toContain(
		`CMD ${JSON.stringify(['node', ...started.split(' ')]).replaceAll(',', ', ')}`,
	);
	const config = readFileSync('src/config.ts', 'utf8');
	const told = ['Dockerfile', 'compose.yaml', ...UNITS.map((unit) => `docs/deploy/${unit}`)].flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/\b([A-Z]+_(?:PATH|PORT|HOST))\b/g)].map(([, name]) => name),
	);
	expect(told).toContain('METRICS_HOST');
	expect(told.filter((name) => !config.includes(`\t${name}: `))).toEqual([]);
});
