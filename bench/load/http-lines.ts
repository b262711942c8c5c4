import { connect, type Socket } from 'node:net';

/** What came back for a request. */
interface Answer {
	readonly status: number;
	readonly body: string;
}

/** Connections to one server that stay open. */
export interface HttpLines {
	/** Posts over a connection that is free, or over one more. @throws {Error} when it is cut before it answered. */
	post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer>;
	close(): void;
}

/** One connection. It takes the next request when the last is answered. */
interface Line {
	readonly socket: Socket;
	/** Waits for the answer to what was written. */
	answer(): Promise<Answer>;
}

/**
 * Opens connections to a server for HTTP/1.1. It reads no more of an answer than status and length, since a client for
 * all cases takes more of a processor than the server's own part of HTTP, and shares the processors with it.
 */
export function openHttpLines({ hostname, port, host }: URL): HttpLines {
	const free: Line[] = [];
	const lines = new Set<Line>();

	function openLine(): Line {
		const line = readAnswers(connect(Number(port), hostname).setNoDelay());
		lines.add(line);
		line.socket.once('close', () => lines.delete(line));
		return line;
	}

	return {
		async post(path, headers, body) {
			const own = { host, ...headers, 'content-length': String(Buffer.byteLength(body)) };
			const head = Object.entries(own).map(([name, value]) => `${name}: ${value}\r\n`);
			let line = free.pop();
			while (line?.socket.destroyed) line = free.pop();
			line ??= openLine();
			const answering = line.answer();
			line.socket.write(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
			const answer = await answering;
			free.push(line);
			return answer;
		},
		close() {
			for (const { socket } of lines) socket.destroy();
		},
	};
}

function readAnswers(socket: Socket): Line {
	let asked: PromiseWithResolvers<Answer> | undefined;
	let come: Buffer[] = [];
	socket.on('data', (chunk: Buffer) => {
		come.push(chunk);
		try {
			const answer = readAnswer(come.length === 1 ? chunk : Buffer.concat(come));
			if (!answer) return;
			come = [];
			asked?.resolve(answer);
		} catch (error) {
			socket.destroy(error as Error);
		}
	});
	socket.on('error', (error) => asked?.reject(error));
	socket.on('close', () => asked?.reject(new Error('the connection was closed')));
	return {
		socket,
		answer() {
			asked = Promise.withResolvers();
			return asked.promise;
		},
	};
}

/** @returns `undefined` while some is still to come. @throws {Error} for an answer that does not say its length. */
function readAnswer(bytes: Buffer): Answer | undefined {
	const end = bytes.indexOf('\r\n\r\n');
	if (end < 0) return undefined;
	const head = bytes.toString('latin1', 0, end);
	const from = end + 4;
	const [, digits] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
	if (digits === undefined) throw new Error('the answer does not say its length');
	const length = Number(digits);
	if (bytes.length < from + length) return undefined;
	return { status: Number(head.split(' ', 2)[1]), body: bytes.toString('utf8', from, from + length) };
}
