import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { cli } from './cli.ts';

let folder: string;
let path: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'backup-'));
	path = join(folder, 'test.sqlite');
	vi.stubEnv('DATABASE_PATH', path);
});

afterEach(() => void vi.unstubAllEnvs());

async function rate(stars: number): Promise<void> {
	const store = await openStore(path);
	await store.rate('a', 1, stars);
	await store.close();
}

test('backup and restore go there and back, and say how many rows that were', async () => {
	await rate(5);
	const file = join(folder, 'copy.sqlite');
	const counts =
		'0 rows in countries, 0 in dismissals, 0 in import_changes, 0 in imports, 0 in memberships, ' +
		'0 in missing_titles, 0 in night_duties, 0 in night_fits, 0 in night_guests, 0 in night_movies, ' +
		'0 in night_votes, 0 in nights, 0 in open_rows, 1 in ratings, 0 in replies, 0 in server_settings, ' +
		'0 in sharing, 0 in shown, 0 in starting_points, 0 in tmdb_answers, 0 in training_consents, 0 in watchlist';
	expect(await cli('backup', file)).toEqual({
		code: 0,
		output: `Backed up ${path} into ${file}, checked: ${counts}.\n`,
		errors: '',
	});
	await rate(1);
	const { code, output, errors } = await cli('restore', file);
	expect({ code, errors }).toEqual({ code: 0, errors: '' });
	const [restored, kept] = output.split('\n');
	expect(restored).toBe(`Restored ${path} from ${file}, checked: ${counts}.`);
	expect(kept).toMatch(/^The database that was there is now .*test\.sqlite\.before-restore-2\d{3}-.*Z\.$/);
	const store = await openStore(path);
	expect(await store.ratingOf('a', 1)).toMatchObject({ stars: 5 });
	await store.close();
});

test('backup refuses in a sentence what it cannot do', async () => {
	const file = join(folder, 'copy.sqlite');
	const refusal = async (...args: string[]) => {
		const { code, output, errors } = await cli('backup', ...args);
		expect({ code, output }).toEqual({ code: 1, output: '' });
		return errors;
	};
	expect(await refusal(file)).toBe(`There is no database ${path} yet: start Matinee once.\n`);
	await rate(5);
	expect(await refusal(join(folder, 'no', 'copy.sqlite'))).toBe(
		`The folder ${join(folder, 'no')} does not exist: make it first.\n`,
	);
	expect(await refusal(folder, '--force')).toBe(`${folder} is a folder: name a file in it.\n`);
	symlinkSync(path, join(folder, 'link.sqlite'));
	for (const own of [path, `${path}.lock`, join(folder, 'link.sqlite')])
		expect(await refusal(own, '--force')).toBe(`${own} belongs to the database itself: name another file.\n`);
	await cli('backup', file);
	expect(await refusal(file)).toBe(`${file} exists already: name another file, or add --force to replace it.\n`);
	expect(await cli('backup', file, '--force')).toMatchObject({ code: 0 });
});

test('backup and restore replace no pipe, socket or device, even when forced', async () => {
	await rate(5);
	const [pipe, socket, link] = ['pipe', 'socket', 'link'].map((name) => join(folder, name));
	execFileSync('mkfifo', [pipe]);
	symlinkSync(pipe, link);
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(socket, resolve));
	const before = readdirSync(folder);
	for (const file of [pipe, socket, link])
		expect(await cli('backup', file, '--force')).toEqual({
			code: 1,
			output: '',
			errors: `${file} is a pipe, socket or device: name a file.\n`,
		});
	await cli('backup', join(folder, 'copy.sqlite'));
	const refused = { code: 1, output: '' };
	expect(await cli('restore', join(folder, 'copy.sqlite'), '--database', pipe)).toEqual({
		...refused,
		errors: `The database ${pipe} is a pipe, socket or device: name a file.\n`,
	});
	expect(await cli('restore', pipe)).toEqual({
		...refused,
		errors: `${pipe} is a pipe, socket or device: name a file that "backup" wrote.\n`,
	});
	expect(readdirSync(folder)).toEqual([...before, 'copy.sqlite'].sort());
	expect([lstatSync(pipe).isFIFO(), lstatSync(socket).isSocket(), lstatSync(link).isSymbolicLink()]).toEqual([
		true,
		true,
		true,
	]);
	server.close();
});

test('restore refuses while the database is in use', async () => {
	await rate(5);
	const file = join(folder, 'copy.sqlite');
	await cli('backup', file);
	const store = await openStore(path);
	expect(await cli('restore', file)).toEqual({
		code: 1,
		output: '',
		errors: `Matinee is running on the database ${path}: stop it first.\n`,
	});
	await store.close();
	expect(await cli('restore', file)).toMatchObject({ code: 0 });
});

test('both want one file, and say how to be called', async () => {
	for (const args of [
		['backup'],
		['backup', 'a', 'b'],
		['backup', 'a', '--forse'],
		['restore'],
		['restore', 'a', 'b'],
	]) {
		const { code, output, errors } = await cli(...args);
		expect({ code, output }).toEqual({ code: 2, output: '' });
		expect(errors).toContain(`${args[0]} matinee-backup.sqlite`);
	}
});
