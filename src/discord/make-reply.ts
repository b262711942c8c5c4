import type { Attachment } from '../bot/response.ts';

/** What something that was posted is answered with over HTTP. */
export interface Reply {
	readonly status: number;
	readonly contentType: string;
	readonly body: string | Uint8Array;
}

/** What an event is answered with that is done, or means nothing to us. */
export const TAKEN: Reply = { status: 204, contentType: 'text/plain', body: '' };

/** The first answer to an interaction as the body of an HTTP response; files travel beside it as parts of a form. */
export function makeReply(body: object, files: readonly Attachment[] = []): Reply | Promise<Reply> {
	return files.length === 0 ? makeJson(200, body) : makeForm(body, files);
}

/** Says why there is no other answer. */
export function explain(status: number, error: string): Reply {
	return makeJson(status, { error });
}

function makeJson(status: number, body: object): Reply {
	return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

async function makeForm(body: object, files: readonly Attachment[]): Promise<Reply> {
	const form = new FormData();
	form.append('payload_json', JSON.stringify(body));
	for (const [at, { name, contentType, data }] of files.entries())
		form.append(`files[${at}]`, new Blob([Buffer.from(data)], { type: contentType }), name);
	const response = new Response(form);
	const contentType = response.headers.get('content-type')!;
	return { status: 200, contentType, body: new Uint8Array(await response.arrayBuffer()) };
}
