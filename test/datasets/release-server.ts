import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { ZipFile } from 'yazl';

/** Zips files as a release does; `mode` is the Unix type and permissions of an entry. */
export function zipFiles(files: Record<string, string | Buffer>, mode?: number): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mode });
	zip.end();
	return buffer(zip.outputStream);
}

type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

interface Server {
	readonly baseUrl: string;
	/** Headers of each request so far. */
	readonly requests: IncomingHttpHeaders[];
	close(): Promise<void>;
}

/** Starts a real server on the loopback. Each request gets the next answer; the last answer serves all further ones. */
export async function serve(...answers: Answer[]): Promise<Server> {
	const requests: IncomingHttpHeaders[] = [];
	const server = createServer((request, response) => {
		requests.push(request.headers);
		answers[Math.min(requests.length, answers.length) - 1](response, request.headers);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const close = async (): Promise<void> => {
		server.closeAllConnections();
		server.close();
		if (server.listening) await once(server, 'close');
	};
	onTestFinished(close);
	return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}

export const ETAG = '"first-edition"';

/** Answers as a file server does, ranges included. */
export function sendFile(content: Buffer, etag = ETAG): Answer {
	return (response, headers) => {
		const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
		const resumed = headers.range !== undefined && headers['if-range'] === etag;
		if (resumed && from >= content.length) {
			response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
			return;
		}
		const body = resumed ? content.subarray(from) : content;
		const range = `bytes ${from}-${content.length - 1}/${content.length}`;
		response.writeHead(resumed ? 206 : 200, {
			etag,
			'content-length': body.length,
			...(resumed ? { 'content-range': range } : {}),
		});
		response.end(body);
	};
}

/** Announces the whole file and hangs up after some of it. */
export function sendHalf(content: Buffer, bytes: number): Answer {
	return (response) => {
		response.writeHead(200, { etag: ETAG, 'content-length': content.length });
		response.write(content.subarray(0, bytes), () => response.destroy());
	};
}

/** Announces the whole file, sends some of it, and then falls silent. */
export function stall(content: Buffer, bytes: number): Answer {
	return (response) => {
		response.writeHead(200, { etag: ETAG, 'content-length': content.length });
		response.write(content.subarray(0, bytes));
	};
}
