import type { Caller } from '../bot/request.ts';
import type { Message } from './channel.ts';
import { type MarkdownNode, parseMarkdown } from './parse-markdown.ts';
import type { Pictures } from './pictures.ts';

/** A file as the page shows it. */
export interface FileView {
	readonly name: string;
	/** In bytes. */
	readonly size: number;
	readonly url: string;
	readonly isImage: boolean;
}

/** A message as the page gets it: the payload untouched, and its Markdown read. */
export interface MessageView extends Omit<Message, 'files'> {
	readonly files: readonly FileView[];
	/** Where the page finds pictures of other hosts, by their addresses: it loads nothing from elsewhere. */
	readonly pictures: Readonly<Record<string, string>>;
	/** By text, for every text of the payload that Discord shows as Markdown. */
	readonly markdown: Readonly<Record<string, readonly MarkdownNode[]>>;
}

/** The fields of components and embeds that hold Markdown. */
const MARKDOWN_FIELDS = new Set(['content', 'description', 'title', 'name', 'value']);

/** @param viewer who it is shown to, and where. */
export function viewMessage(
	message: Message,
	viewer: Pick<Caller, 'userId' | 'channelId'>,
	pictures: Pictures,
): MessageView {
	const { files, ...rest } = message;
	const asked = `user=${viewer.userId}&channel=${viewer.channelId}`;
	return {
		...rest,
		files: files.map((file, index) => ({
			name: file.name,
			size: file.data.byteLength,
			url: `/api/files/${message.id}/${index}?${asked}`,
			isImage: file.contentType.startsWith('image/'),
		})),
		pictures: placePictures(message.payload.components, pictures),
		markdown: readMarkdown({
			content: message.payload.content,
			embeds: message.payload.embeds,
			components: message.payload.components,
		}),
	};
}

/** Finds every address of a picture that the server can show. */
function placePictures(components: unknown, pictures: Pictures): Record<string, string> {
	if (typeof components !== 'object' || components === null) return {};
	const found = Object.values(components).map((part) => placePictures(part, pictures));
	const url = 'media' in components ? (components.media as { readonly url: string }).url : undefined;
	const movieId = url === undefined ? undefined : pictures.movieOf(url);
	const here = url === undefined || movieId === undefined ? {} : { [url]: `/api/pictures/${movieId}` };
	return Object.assign(here, ...found);
}

/** Reads every text with Markdown in a payload or a modal. */
export function readMarkdown(payload: object): Record<string, readonly MarkdownNode[]> {
	const found = new Map<string, readonly MarkdownNode[]>();
	const visit = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const [key, value] of Object.entries(part)) {
			if (typeof value !== 'string') visit(value);
			else if (MARKDOWN_FIELDS.has(key) && !found.has(value)) found.set(value, parseMarkdown(value));
		}
	};
	visit(payload);
	return Object.fromEntries(found);
}
