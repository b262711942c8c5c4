import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type HttpLines, openHttpLines } from './http-lines.ts';

const closing: (() => void)[] = [];
afterEach(() => {
	for (const close of closing.splice(0)) close();
});

/** Lines to a server that answers like this, and how many connections it got. */
async function connect(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void) {
	const server = createServer(async (request, response) => {
		let body = '';
		for await (const chunk of request) body += chunk;
		answer(request, body, response);
	});
	let connections = 0;
	server.on('connection', () => connections++);
	return { lines: await openTo(server), server, count: () => connections };
}

async function openTo(
	server: ReturnType<typeof createServer> | ReturnType<typeof createTcpServer>,
): Promise<HttpLines> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const lines = openHttpLines(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
	closing.push(lines.close, () => server.close());
	return lines;
}

test('posts as it is told, and reads status and body, whatever letters are in it', async () => {
	const { lines } = await connect(({ url, headers, method }, body, response) => {
		response.statusCode = 418;
		response.end(`${method} ${url} ${headers['x-kind']} ${body}`);
	});
	const answer = await lines.post('/interactions', { 'x-kind': 'test' }, '{"title":"Amélie 千"}');
	expect(answer).toEqual({ status: 418, body: 'POST /interactions test {"title":"Amélie 千"}' });
});

test('one connection takes one request after the other, and two at once take two', async () => {
	const { lines, count } = await connect((_, body, response) => setImmediate(() => response.end(body)));
	for (const body of ['1', '2', '3']) expect((await lines.post('/', {}, body)).body).toBe(body);
	expect(count()).toBe(1);
	const both = await Promise.all(['4', '5'].map((body) => lines.post('/', {}, body)));
	expect(both.map(({ body }) => body)).toEqual(['4', '5']);
	expect(count()).toBe(2);
});

test('a new connection takes the place of one that the server closed', async () => {
	const { lines, count, server } = await connect((_, body, response) => response.end(body));
	await lines.post('/', {}, 'x');
	server.closeAllConnections();
	await expect.poll(() => lines.post('/', {}, 'y').catch(() => undefined)).toEqual({ status: 200, body: 'y' });
	expect(count()).toBe(2);
});

/** A server of bytes, which gets each connection once something came over it. */
async function connectRaw(answer: (socket: Socket) => void): Promise<HttpLines> {
	return openTo(createTcpServer((socket) => socket.once('data', () => answer(socket))));
}

test('an answer that comes in pieces is read when it is whole', async () => {
	const lines = await connectRaw(async (socket) => {
		for (const piece of ['HTTP/1.1 200 OK\r\nContent-Le', 'ngth: 6\r\n\r', '\nfo', 'o', ' ü']) {
			socket.write(piece);
			await new Promise(setImmediate);
		}
	});
	expect(await lines.post('/', {}, '')).toEqual({ status: 200, body: 'foo ü' });
});

test('an answer that does not say its length is an error', async () => {
	const { lines } = await connect((_, body, response) => {
		response.write(body);
		response.end();
	});
	await expect(lines.post('/', {}, 'x')).rejects.toThrow('does not say its length');
});

test('an answer that is cut is an error, and so is no server', async () => {
	const lines = await connectRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nfoo'));
	await expect(lines.post('/', {}, '')).rejects.toThrow('the connection was closed');
	const server = createTcpServer();
	const nowhere = await openTo(server);
	server.close();
	await once(server, 'close');
	await expect(nowhere.post('/', {}, '')).rejects.toThrow('ECONNREFUSED');
});
