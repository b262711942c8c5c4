import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * The dumps in a few rows, some of them made up, packed by `bzip2`, since Node cannot do that. The plain files beside
 * them say what is in them.
 */
const DUMPS = join(import.meta.dirname, 'dumps');

export function readDump(file: string): Buffer {
	return readFileSync(join(DUMPS, file));
}

/** Serves the sample of omdb.org's dumps, with other bytes or nothing in the place of some. */
export async function serveDumps(others: Readonly<Record<string, Buffer | undefined>> = {}) {
	const requests: string[] = [];
	const server = createServer((request, response) => {
		const file = basename(request.url ?? '');
		requests.push(file);
		const bytes = file in others ? others[file] : readDump(file);
		if (bytes) response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
		else response.writeHead(404).end();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return { omdbUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/data`, requests };
}
