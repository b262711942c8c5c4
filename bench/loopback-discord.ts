import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { SnowflakeUtil } from 'discord.js';

/*
 * The part of Discord that takes answers, on a thread of its own: each takes 50 ms, and the first answer to an
 * interaction is taken for 3 s. A callback whose token starts with "trouble" gets the trouble that was asked for.
 */

/** What became of one interaction. Times in ms since it was made. */
export interface Answered {
	/** When the first answer was taken. */
	firstMs?: number;
	isDeferred: boolean;
	/** When an answer came that was not taken any more. */
	lateMs?: number;
	/** How often a first answer was tried. */
	tries: number;
	/** All that was said after the time for it, too. */
	text: string;
	/** When an answer other than a deferral was taken. */
	doneMs?: number;
}

export interface Trouble {
	/** 0 answers as usual after the delay. */
	readonly status: number;
	readonly delayMs?: number;
	readonly headers?: Readonly<Record<string, string>>;
}

const LATENCY_MS = 50;
const FIRST_ANSWER_MS = 3000;
const DEFERRALS: readonly unknown[] = [5, 6];

let answered = new Map<string, Answered>();
const idOfToken = new Map<string, string>();
let trouble: Trouble | undefined;

const server = createServer((request, response) => void handle(request, response));
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));

parentPort?.on('message', (message: 'collect' | { trouble?: Trouble }) => {
	if (message !== 'collect') {
		trouble = message.trouble;
		return;
	}
	parentPort?.postMessage(answered);
	answered = new Map();
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const text = String(Buffer.concat(await request.toArray()));
	const [, id, token] = /interactions\/(\d+)\/([^/]+)/.exec(request.url ?? '') ?? [];
	if (id === undefined) return follow(request.url ?? '', text, response);
	idOfToken.set(token, id);
	const one = answered.get(id) ?? { isDeferred: false, tries: 0, text: '' };
	answered.set(id, one);
	one.tries++;
	const told = token.startsWith('trouble') ? trouble : undefined;
	await wait(told?.delayMs ?? LATENCY_MS);
	if (told?.status) return void response.writeHead(told.status, told.headers).end('{"code":0,"message":"Trouble"}');
	const ageMs = Date.now() - SnowflakeUtil.timestampFrom(id);
	if (ageMs > FIRST_ANSWER_MS) {
		one.lateMs = ageMs;
		return void sendJson(response, 404, '{"code":10062,"message":"Unknown interaction"}');
	}
	one.firstMs = ageMs;
	one.isDeferred = DEFERRALS.includes(JSON.parse(text).type);
	if (!one.isDeferred) {
		one.text = text;
		one.doneMs = ageMs;
	}
	response.writeHead(204).end();
}

async function follow(url: string, text: string, response: ServerResponse): Promise<void> {
	const token = /webhooks\/\d+\/([^/?]+)/.exec(url)?.[1] ?? '';
	const id = idOfToken.get(token) ?? '';
	await wait(LATENCY_MS);
	const one = answered.get(id);
	if (one && text !== '') {
		one.text += text;
		one.doneMs = Date.now() - SnowflakeUtil.timestampFrom(id);
	}
	sendJson(response, 200, '{}');
}

function sendJson(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
