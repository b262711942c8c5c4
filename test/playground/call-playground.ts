import { request } from 'node:http';

export interface Answer {
	readonly status: number;
	readonly headers: Record<string, unknown>;
	readonly body: string;
}

/** Asks a playground; with a body, it posts as the page does. With `fetch`, a test could not forge `Host`. */
export function callPlayground(
	url: string,
	path: string,
	body?: string | object,
	headers: Record<string, string | undefined> = {},
): Promise<Answer> {
	const method = body === undefined ? 'GET' : 'POST';
	const json = body === undefined ? {} : { origin: url, 'content-type': 'application/json' };
	const sentHeaders = Object.entries({ ...json, ...headers }).filter(([, value]) => value !== undefined);
	return new Promise((resolve, reject) => {
		const options = { method, headers: Object.fromEntries(sentHeaders) };
		const sent = request(`${url}${path}`, options, async (response) => {
			const text = Buffer.concat(await response.toArray()).toString();
			resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
		});
		sent.on('error', reject);
		sent.end(typeof body === 'object' ? JSON.stringify(body) : body);
	});
}
