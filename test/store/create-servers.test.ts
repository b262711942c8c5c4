import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeServerSettings, readServerSettings, USUAL_SETTINGS } from '../../src/rules/server-settings.ts';
import { readSharing } from '../../src/rules/sharing.ts';
import { createMembers } from '../../src/store/create-members.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';

onEachEngine(({ newDatabase }) => {
	let now = 1000;
	let where: string;
	let store: Store;
	beforeAll(async () => {
		where = await newDatabase();
		store = await openStore(where, () => now);
	});
	afterAll(() => store.close());

	test('a person shares with nights only, until they choose', async () => {
		expect(await readSharing(store, 'a')).toBe('nights');
		for (const level of ['server', 'off', 'nights'] as const) {
			await store.chooseSharing('a', level);
			expect(await readSharing(store, 'a')).toBe(level);
		}
	});

	test('a server knows those who used the bot in it and share with it', async () => {
		await store.join('one', 'b');
		await store.join('one', 'b');
		await store.join('two', 'b');
		await store.join('one', 'c');
		await store.join('one', 'd');
		await store.chooseSharing('b', 'server');
		await store.chooseSharing('c', 'nights');
		await store.chooseSharing('e', 'server');
		expect(await store.sharersIn('one')).toEqual(['b']);
		expect(await store.membershipsOf('b')).toEqual([
			{ serverId: 'one', since: 1000 },
			{ serverId: 'two', since: 1000 },
		]);
	});

	test('a person whose data, or whose server, was deleted is noted again at the next use', async () => {
		const servers = async () => (await store.membershipsOf('i')).map(({ serverId }) => serverId);
		await store.join('ten', 'i');
		await store.deleteAll('i');
		expect(await servers()).toEqual([]);
		await store.join('ten', 'i');
		expect(await servers()).toEqual(['ten']);
		await store.forgetServer('ten');
		expect(await servers()).toEqual([]);
		await store.join('ten', 'i');
		expect(await servers()).toEqual(['ten']);
	});

	test('a person who is deleted while their use is being noted is noted again at the next use', async () => {
		const database = await openDatabase(where);
		const [read, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const slow: KyselyPlugin = {
			transformQuery: ({ node }) => node,
			async transformResult({ result }) {
				read.resolve();
				await told.promise;
				return result;
			},
		};
		await store.join('twelve', 'k');
		const members = createMembers({ reader: database.reader.withPlugin(slow), write: database.write }, () => now);
		const joining = members.join('twelve', 'k');
		await read.promise;
		await store.deleteAll('k');
		members.forgetMembers();
		told.resolve();
		await joining;
		await members.join('twelve', 'k');
		expect(await store.membershipsOf('k')).toHaveLength(1);
		await database.close();
	});

	test('a person whom another process deleted is noted again after a minute, or a clock put back', async () => {
		const other = await openStore(where, () => now);
		for (const step of [60_000, -60_000]) {
			await store.join('eleven', 'j');
			await other.deleteAll('j');
			now += step;
			await store.join('eleven', 'j');
			expect(await store.membershipsOf('j')).toEqual([{ serverId: 'eleven', since: now }]);
		}
		await other.close();
	});

	test('settings change one at a time, and are the usual in direct messages', async () => {
		await changeServerSettings(store, 'three', { timeZone: 'Europe/Berlin' });
		const settings = await changeServerSettings(store, 'three', { mayMention: false, visibility: 'private' });
		expect(settings).toEqual({ ...settings, timeZone: 'Europe/Berlin', mayMention: false, visibility: 'private' });
		expect(await readServerSettings(store, 'three')).toEqual(settings);
		expect(await readServerSettings(store, 'four')).toEqual(USUAL_SETTINGS);
		expect(await readServerSettings(store, undefined)).toEqual(USUAL_SETTINGS);
	});

	test('settings that two people change at once are both kept', async () => {
		const changes = [{ timeZone: 'Asia/Tokyo' }, { region: 'JP' }, { visibility: 'private' as const }];
		await Promise.all(changes.map((change) => changeServerSettings(store, 'nine', change)));
		expect(await store.settingsOf('nine')).toMatchObject(Object.assign({}, ...changes));
	});

	test('the servers that anything is stored about are known, once each', async () => {
		await store.join('seven', 'g');
		await store.join('seven', 'h');
		await changeServerSettings(store, 'seven', { region: 'DE' });
		await changeServerSettings(store, 'eight', { region: 'DE' });
		const servers = await store.knownServers();
		expect(servers).toEqual([...new Set(servers)].toSorted());
		expect(servers).toEqual(expect.arrayContaining(['seven', 'eight']));
		await store.forgetServer('seven');
		expect(await store.knownServers()).toEqual(servers.filter((serverId) => serverId !== 'seven'));
	});

	test('a server that is forgotten leaves people and other servers as they are', async () => {
		await store.join('five', 'f');
		await store.join('six', 'f');
		await store.rate('f', 1, 5);
		await changeServerSettings(store, 'five', { region: 'DE' });
		await store.forgetServer('five');
		expect(await store.settingsOf('five')).toBeUndefined();
		expect(await store.exportOf('f')).toMatchObject({ ratings: [{ stars: 5 }], memberships: [{ serverId: 'six' }] });
	});
});
