import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of Discord's REST API that takes what follows a deferral. */
export interface FollowUps {
	/** Base of the API, without the version. */
	readonly url: string;
	/** Resolves when the answer to the interaction with this token has come. */
	of(token: string): Promise<void>;
	close(): void;
}

/** Takes every call at once and says that it worked. */
export async function openFollowUps(): Promise<FollowUps> {
	const came = new Map<string, PromiseWithResolvers<void>>();
	const find = (token: string) => {
		const known = came.get(token) ?? Promise.withResolvers<void>();
		came.set(token, known);
		return known;
	};
	const server = createServer((request, response) => {
		request.resume();
		response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"100000000000000009"}');
		const token = /\/webhooks\/\d+\/([^/?]+)/.exec(request.url ?? '')?.[1];
		if (token !== undefined) find(token).resolve();
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
		of: (token) => find(token).promise,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
