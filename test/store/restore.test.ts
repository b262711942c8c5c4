import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	lstatSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../src/store/back-up.ts';
import { openStore } from '../../src/store/open-store.ts';
import { restore } from '../../src/store/restore.ts';
import { StoreError } from '../../src/store/store-error.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'restore-')), 'test.sqlite');

async function rateOnce(path: string, stars: number): Promise<void> {
	const store = await openStore(path);
	await store.rate('a', 1, stars);
	await store.close();
}

async function readStars(path: string): Promise<number | undefined> {
	const store = await openStore(path);
	const rating = await store.ratingOf('a', 1);
	await store.close();
	return rating?.stars;
}

/** A bot in a process of its own, rating without end. */
async function startBot(path: string) {
	const child = spawn(process.execPath, ['bench/rate-until-killed.ts', path], { stdio: ['ignore', 'pipe', 'inherit'] });
	let said = '';
	child.stdout.on('data', (chunk) => {
		said += chunk;
	});
	await once(child.stdout, 'data');
	return {
		acknowledged: () => said.split('\n').slice(0, -1),
		async kill() {
			child.kill('SIGKILL');
			await once(child, 'close');
		},
	};
}

function readRatings(path: string): string[] {
	const file = new BetterSqlite3(path, { readonly: true });
	const rows = file.prepare("select user_id || ' ' || movie_id from ratings").pluck().all() as string[];
	file.close();
	return rows;
}

const filesOf = (path: string) => readdirSync(dirname(path)).sort();

describe('a backup', () => {
	test('of a bot at work is one whole file with every rating acknowledged before', async () => {
		const path = newPath();
		const bot = await startBot(path);
		const file = join(dirname(path), 'copy.sqlite');
		const before = bot.acknowledged();
		const counts = await backUp(path, file, { force: false });
		await bot.kill();
		const ratings = readRatings(file);
		expect(ratings).toEqual(expect.arrayContaining(before));
		expect(counts.ratings).toBe(ratings.length);
		expect(filesOf(path).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
	});

	test('replaces a file only when told to, and as a whole', async () => {
		const path = newPath();
		await rateOnce(path, 5);
		const file = join(dirname(path), 'copy.sqlite');
		writeFileSync(file, 'my notes');
		await expect(backUp(path, file, { force: false })).rejects.toThrow('exists already');
		expect(readFileSync(file, 'utf8')).toBe('my notes');
		await backUp(path, file, { force: true });
		expect(await readStars(file)).toBe(5);
	});

	test('of a damaged database fails and leaves nothing behind', async () => {
		const path = newPath();
		await (await openStore(path)).close();
		const database = new BetterSqlite3(path);
		const insert = database.prepare("insert into ratings values ('a', ?, 1, 0)");
		database.transaction(() => {
			for (let movieId = 1; movieId < 2000; movieId++) insert.run(movieId);
		})();
		database.close();
		const bytes = readFileSync(path);
		bytes.fill(0x5a, 4096 * 3);
		writeFileSync(path, bytes);
		const file = join(dirname(path), 'copy.sqlite');
		await expect(backUp(path, file, { force: false })).rejects.toThrow(/^The database .* is damaged/);
		expect(filesOf(path).filter((name) => name.startsWith('copy'))).toEqual([]);
	});
});

describe('restoring', () => {
	test('puts a backup back, keeps the old database, and leaves no log of it', async () => {
		const path = newPath();
		await rateOnce(path, 5);
		const file = join(dirname(path), 'copy.sqlite');
		await backUp(path, file, { force: false });
		await rateOnce(path, 1);
		const { kept, counts } = await restore(file, path);
		expect(counts).toMatchObject({ ratings: 1 });
		expect(filesOf(path)).toEqual(['copy.sqlite', 'test.sqlite', basename(kept!), 'test.sqlite.lock'].sort());
		expect(await readStars(path)).toBe(5);
		expect(await readStars(kept!)).toBe(1);
	});

	test('is refused while a bot runs, and done once that was killed, keeping what it had acknowledged', async () => {
		const path = newPath();
		const file = join(dirname(path), 'copy.sqlite');
		const other = newPath();
		await rateOnce(other, 5);
		await backUp(other, file, { force: false });
		const bots = await Promise.all([startBot(path), startBot(path)]);
		await expect(restore(file, path)).rejects.toThrow(`Matinee is running on the database ${path}: stop it first.`);
		await bots[0].kill();
		await expect(restore(file, path)).rejects.toThrow(`Matinee is running on the database ${path}: stop it first.`);
		await bots[1].kill();
		const { kept } = await restore(file, path);
		expect(readRatings(path)).toEqual(['a 1']);
		expect(readRatings(kept!)).toEqual(expect.arrayContaining(bots.flatMap((bot) => bot.acknowledged())));
	});

	test('is refused while another program has the database open', async () => {
		const path = newPath();
		const file = join(dirname(path), 'copy.sqlite');
		await rateOnce(path, 5);
		await backUp(path, file, { force: false });
		const other = new BetterSqlite3(path);
		other.pragma('user_version');
		await expect(restore(file, path)).rejects.toThrow('is open in another program: stop that one first.');
		other.close();
		await restore(file, path);
	});

	test('replaces a damaged database, or a missing one whose log was left behind', async () => {
		const path = newPath();
		const file = join(dirname(path), 'copy.sqlite');
		await rateOnce(path, 5);
		await backUp(path, file, { force: false });
		writeFileSync(path, 'this is no database any more');
		const { kept } = await restore(file, path);
		expect(readFileSync(kept!, 'utf8')).toBe('this is no database any more');
		expect(await readStars(path)).toBe(5);
		const bot = await startBot(path);
		await bot.kill();
		rmSync(path);
		expect(existsSync(`${path}-wal`)).toBe(true);
		expect((await restore(file, path)).kept).toBeUndefined();
		expect(readRatings(path)).toEqual(['a 1']);
	});

	test('follows a symbolic link to the database, and finds a bot that was started by another name of it', async () => {
		const path = newPath();
		const file = join(dirname(path), 'copy.sqlite');
		await rateOnce(path, 5);
		await backUp(path, file, { force: false });
		const link = join(dirname(newPath()), 'link.sqlite');
		symlinkSync(path, link);
		const bot = await openStore(path);
		await expect(restore(file, link)).rejects.toThrow('Matinee is running');
		await bot.rate('a', 1, 1);
		await bot.close();
		const { kept } = await restore(file, link);
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
		expect(await readStars(path)).toBe(5);
		expect(await readStars(kept!)).toBe(1);
	});

	test('leaves the database alone when the backup cannot be used', async () => {
		const path = newPath();
		await rateOnce(path, 5);
		const note = join(dirname(path), 'note.txt');
		writeFileSync(note, 'a note');
		const foreign = join(dirname(path), 'foreign.sqlite');
		new BetterSqlite3(foreign).exec('create table birds (name)').close();
		const newer = newPath();
		await rateOnce(newer, 1);
		new BetterSqlite3(newer).exec("insert into kysely_migration values ('9999-later', '2030-01-01')").close();
		const refusals = {
			[join(dirname(path), 'none.sqlite')]: 'There is no file FILE: name one that "backup" wrote.',
			[dirname(path)]: 'FILE is a folder: name a file that "backup" wrote.',
			[path]: 'FILE is the database itself: name a file that "backup" wrote.',
			[note]: 'FILE is not a database of Matinee: name a file that "backup" wrote.',
			[foreign]: 'FILE is not a database of Matinee: name a file that "backup" wrote.',
			[newer]: 'The database FILE was made by a newer Matinee: update this one.',
		};
		for (const [file, sentence] of Object.entries(refusals))
			await expect(restore(file, path)).rejects.toThrow(new StoreError(sentence.replace('FILE', file)));
		expect(await readStars(path)).toBe(5);
		expect(filesOf(path)).toEqual(['foreign.sqlite', 'note.txt', 'test.sqlite', 'test.sqlite.lock']);
	});
});
