import type { Request, UploadedFile } from '../bot/request.ts';
import { downloadAttachment } from './download-attachment.ts';
import type { ReadRequest, Upload } from './read-interaction.ts';

/** Lets a request fetch its files from Discord. */
export function makeFetchable(request: ReadRequest): Request {
	if (request.kind === 'component') return request;
	const files = Object.entries(request.files ?? {}).map(([name, upload]) => [name, toFile(upload)]);
	return { ...request, files: Object.fromEntries(files) };
}

function toFile({ size, url }: Upload): UploadedFile {
	return { size, read: (maxBytes) => downloadAttachment(url, maxBytes) };
}
