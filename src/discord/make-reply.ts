import type { Attachment } from '../bot/response.ts';
import type { Reply } from './keep-exchanges.ts';

/** The first answer to an interaction as the body of an HTTP response; files travel beside it as parts of a form. */
export function makeReply(body: object, files: readonly Attachment[] = []): Reply | Promise<Reply> {
	return files.length === 0
		? { status: 200, contentType: 'application/json', body: JSON.stringify(body) }
		: makeForm(body, files);
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
