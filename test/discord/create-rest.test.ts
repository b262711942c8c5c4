import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRest } from '../../src/discord/create-rest.ts';

/** Takes every call, and counts calls and connections. */
let connections = 0;
let calls = 0;
const server = createServer((request, response) => {
	calls++;
	request.resume().on('end', () => setTimeout(() => response.writeHead(204).end(), 5));
}).on('connection', () => connections++);
let url: string;

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test('what follows deferrals is not held back to fifty a second', async () => {
	const rest = createRest(url);
	const heldBack: unknown[] = [];
	rest.on('rateLimited', (data) => heldBack.push(data));
	const before = calls;
	const route = (at: number) => Routes.webhookMessage('100000000000000001', `token-${at}`);
	await Promise.all(Array.from({ length: 200 }, (_, at) => rest.patch(route(at), { auth: false, body: {} })));
	expect(calls - before).toBe(200);
	expect(heldBack).toEqual([]);
});

test('a thousand answers at once share 256 connections', async () => {
	const rest = createRest(url);
	const before = connections;
	const route = (at: number) => Routes.interactionCallback(`${100000000000000000n + BigInt(at)}`, 'token');
	await Promise.all(Array.from({ length: 1000 }, (_, at) => rest.post(route(at), { auth: false, body: {} })));
	expect(connections - before).toBe(256);
});
