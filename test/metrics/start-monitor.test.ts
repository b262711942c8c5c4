import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { Request } from '../../src/bot/request.ts';
import { sayPrivately } from '../../src/bot/say.ts';
import type { Transport } from '../../src/bot/transport.ts';
import type { Monitor } from '../../src/metrics/monitor.ts';
import { startMonitor } from '../../src/metrics/start-monitor.ts';
import type { Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';

const monitors: Monitor[] = [];
afterEach(async () => {
	for (const monitor of monitors.splice(0)) await monitor.close();
});

async function start(isStopping = () => false) {
	let url = '';
	const write = (line: string) => {
		url = JSON.parse(line).url;
	};
	const monitor = await startMonitor({ host: '127.0.0.1', port: 0, isStopping, log: pino({}, { write }) });
	monitors.push(monitor);
	const get = async (path: string) => {
		const response = await fetch(url + path);
		return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
	};
	return { monitor, get, url };
}

const USER = '123456789012345678';
const caller = { userId: USER, guildId: '223456789012345678', locale: 'en-US' };
const responder = { requestId: '1', defer: async () => {}, send: async () => {} };

/** The lines of a metric, without help and type. */
const linesOf = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name));

/** A command that does as it is told. */
const obey = {
	data: { name: 'test', description: 'A test' },
	answers: () => 'publicly',
	async execute({ options }, { store }) {
		if (options.how === 'refuse') throw new Refusal('dispatch.oldButton');
		if (options.how === 'break') throw new Error('a bug');
		if (options.how === 'store') await store.rate(USER, 364, 5);
		return sayPrivately('done');
	},
	actions: { undo: { answers: 'in place', press: () => sayPrivately('undone') } },
} satisfies Command;

const NO_SERVICES = { store: { join: async () => {}, settingsOf: async () => undefined } } as unknown as Services;

function dispatchWith(monitor: Monitor, services = NO_SERVICES) {
	const dispatch = createDispatch([obey], () => services, pino({ level: 'silent' }), { meter: monitor.meter });
	return (request: object) => dispatch({ kind: 'command', caller, options: {}, ...request } as Request, responder);
}

describe('/metrics', () => {
	test('counts requests by kind, command and outcome, and times them', async () => {
		const { monitor, get } = await start();
		const ask = dispatchWith(monitor);
		await ask({ command: 'test' });
		await ask({ command: 'test' });
		await ask({ command: 'test', options: { how: 'refuse' } });
		await ask({ command: 'test', options: { how: 'break' } });
		await ask({ kind: 'component', customId: 'test:undo', values: [] });
		await ask({ kind: 'autocomplete', command: 'test', focused: { name: 'movie', value: 'lion' } });
		const { text, type } = await get('/metrics');
		expect(type).toContain('text/plain');
		expect(linesOf(text, 'matinee_requests_total')).toEqual([
			'matinee_requests_total{kind="command",command="test",outcome="answered"} 2',
			'matinee_requests_total{kind="command",command="test",outcome="refused"} 1',
			'matinee_requests_total{kind="command",command="test",outcome="failed"} 1',
			'matinee_requests_total{kind="component",command="test:undo",outcome="answered"} 1',
			'matinee_requests_total{kind="autocomplete",command="test (autocomplete)",outcome="answered"} 1',
		]);
		expect(text).toContain('matinee_request_seconds_count{kind="command",command="test"} 4');
		expect(text).toContain('matinee_waiting_requests 0');
		for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes'])
			expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
	});

	test('counts whatever people make up as one, and never says what they typed or who they are', async () => {
		const { monitor, get } = await start();
		const ask = dispatchWith(monitor);
		for (let at = 0; at < 200; at++) {
			await ask({ command: `made-up-${at}` });
			await ask({ kind: 'component', customId: `made-up-${at}:press`, values: [`made-up-${at}`] });
			await ask({ kind: 'component', customId: `test:made-up-${at}`, values: [] });
			await ask({ kind: 'modal', customId: 'constructor:toString', fields: { [`made-up-${at}`]: 'x' } });
		}
		const { text } = await get('/metrics');
		expect(linesOf(text, 'matinee_requests_total')).toEqual([
			'matinee_requests_total{kind="command",command="unknown",outcome="refused"} 200',
			'matinee_requests_total{kind="component",command="unknown",outcome="refused"} 400',
			'matinee_requests_total{kind="modal",command="unknown",outcome="refused"} 200',
		]);
		for (const secret of ['made-up', USER, caller.guildId]) expect(text).not.toContain(secret);
	});

	test('counts deferrals, by whether they were taken', async () => {
		const { monitor, get } = await start();
		monitor.meter.deferralDone('test', true);
		monitor.meter.deferralDone('test', false);
		expect(linesOf((await get('/metrics')).text, 'matinee_deferrals_total')).toEqual([
			'matinee_deferrals_total{command="test",outcome="taken"} 1',
			'matinee_deferrals_total{command="test",outcome="failed"} 1',
		]);
	});

	test('times calls to the store and the recommender, and names model and catalogue of now alone', async () => {
		const { monitor, get } = await start();
		const store = await openStore(join(mkdtempSync(join(tmpdir(), 'monitor-')), 'test.sqlite'));
		const recommender = { movieIds: [1, 2], predict: () => undefined, knows: () => true };
		const services = { store, recommender, catalogue: { size: 3 }, catalogueDate: '2025-12-01', modelId: 'old' };
		const before = monitor.measure(services as unknown as Services);
		const measured = monitor.measure({ ...services, modelId: 'new' } as unknown as Services);
		expect(measured.store).toBe(before.store); // what waits in memory by its store outlives a reload
		await dispatchWith(monitor, measured)({ command: 'test', options: { how: 'store' } });
		measured.recommender.predict(new Map(), 1);
		measured.recommender.knows(1);
		monitor.reloadDone(true);
		monitor.reloadDone(false);
		const { text } = await get('/metrics');
		expect(text).toContain('matinee_store_seconds_count{method="rate"} 1');
		expect(linesOf(text, 'matinee_recommender_seconds_count')).toEqual([
			'matinee_recommender_seconds_count{method="predict"} 1',
		]);
		expect(linesOf(text, 'matinee_model_info')).toEqual(['matinee_model_info{id="new"} 2']);
		expect(linesOf(text, 'matinee_catalogue_info')).toEqual(['matinee_catalogue_info{date="2025-12-01"} 3']);
		expect(text).toContain('matinee_reloads_total{outcome="loaded"} 1');
		expect(text).toContain('matinee_reloads_total{outcome="refused"} 1');
		await store.close();
	});
});

describe('/ready and /health', () => {
	test('say what the bot waits for, from the start to the end', async () => {
		let isStopping = false;
		const connections = new Map([
			[0, true],
			[1, true],
		]);
		const { monitor, get } = await start(() => isStopping);
		const reason = async () => {
			const { status, text } = await get('/ready');
			return [status, JSON.parse(text).reason];
		};
		expect(await reason()).toEqual([503, 'starting']);
		const ready = Promise.withResolvers<undefined>();
		const lost = Promise.withResolvers<Error>();
		const transport = { ready: ready.promise, lost: lost.promise, connections: () => connections };
		monitor.watch(transport as unknown as Transport);
		expect(await reason()).toEqual([503, 'starting']);
		ready.resolve(undefined);
		await ready.promise;
		expect(await reason()).toEqual([200, undefined]);
		connections.set(1, false);
		expect(await reason()).toEqual([503, 'no connection to Discord: shard 1']);
		expect(linesOf((await get('/metrics')).text, 'matinee_shard_connected')).toEqual([
			'matinee_shard_connected{shard="0"} 1',
			'matinee_shard_connected{shard="1"} 0',
		]);
		expect((await get('/health')).status).toBe(200);
		connections.set(1, true);
		isStopping = true;
		expect(await reason()).toEqual([503, 'stopping']);
		isStopping = false;
		lost.resolve(new Error('Discord refused the token.'));
		await lost.promise;
		expect(await reason()).toEqual([503, 'Discord refused the token.']);
	});

	test('say that the database is lost, which a restart would help', async () => {
		const { monitor, get } = await start();
		expect(JSON.parse((await get('/health')).text)).toEqual({ status: 'healthy' });
		const lost = Promise.resolve(new Error('The database was deleted.'));
		const services = { store: { lost }, recommender: { movieIds: [] }, catalogue: { size: 0 }, modelId: 'm' };
		monitor.measure(services as unknown as Services);
		await lost;
		const { status, text } = await get('/health');
		expect(status).toBe(503);
		expect(JSON.parse(text)).toEqual({ status: 'unhealthy', reason: 'The database was deleted.' });
		expect((await get('/ready')).status).toBe(503);
	});
});

test.each(['grafana-dashboard.json', 'alerts.yml'])('docs/deploy/%s names metrics that there are', async (file) => {
	const { monitor, get } = await start();
	monitor.meter.watchWaiting(() => 0);
	const transport = { ready: Promise.resolve(), lost: new Promise(() => {}), connections: () => new Map() };
	monitor.watch(transport as unknown as Transport);
	const { text } = await get('/metrics');
	const known = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
		['histogram', 'summary'].includes(type) ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
	);
	const named = readFileSync(`docs/deploy/${file}`, 'utf8').match(/\b(matinee|nodejs|process)_\w+/g)!;
	expect(named.length).toBeGreaterThan(5);
	expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test('a port that is taken is named with its variable', async () => {
	const { url } = await start();
	const port = Number(new URL(url).port);
	const again = startMonitor({ host: '127.0.0.1', port, isStopping: () => false, log: pino({ level: 'silent' }) });
	await expect(again).rejects.toThrow(
		`Port ${port} on 127.0.0.1 is taken by another program. ` +
			`Stop that one, or choose another port: METRICS_PORT=${port + 1} npm start`,
	);
});
