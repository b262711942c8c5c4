import { PassThrough, type Readable } from 'node:stream';
import { isVisible, type Message } from './channel.ts';
import type { Visitor } from './find-visitor.ts';
import type { Pictures } from './pictures.ts';
import { type MessageView, viewMessage } from './view-message.ts';

/** A comment this often keeps idle connections from being cut. */
const HEARTBEAT_MS = 25_000;
/** We disconnect a page that has let this much pile up unread; it connects again by itself. */
const BACKLOG_BYTES = 4_000_000;
/** Half of the backlog, so that changes still fit behind a snapshot that the page has not read. */
const SNAPSHOT_BYTES = BACKLOG_BYTES / 2;

/**
 * Streams a channel as one person sees it, as server-sent events: `snapshot` first, so that a page that connects
 * again is whole, then `put`, `removed` and `language` as they happen. The snapshot holds the newest messages that fit.
 *
 * @param runId changes with every start of the server, so that the page can tell that earlier messages are gone.
 */
export function streamEvents({ channel, caller }: Visitor, runId: string, pictures: Pictures): Readable {
	const { userId } = caller;
	const view = (message: Message) => viewMessage(message, caller, pictures);
	const stream = new PassThrough();
	const send = (event: string, data: unknown) => {
		stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
		if (stream.writableLength > BACKLOG_BYTES) stream.destroy();
	};
	send('snapshot', { runId, language: channel.locale, messages: viewNewest(channel.visibleTo(userId), view) });
	const stopListening = channel.listen((event) => {
		if (event.kind === 'put' && isVisible(event.message, userId)) send('put', view(event.message));
		if (event.kind === 'removed' && isVisible(event, userId)) send('removed', { id: event.id });
		if (event.kind === 'language') send('language', event.locale);
	});
	const heartbeat = setInterval(() => stream.write(':\n\n'), HEARTBEAT_MS);
	stream.once('close', () => {
		stopListening();
		clearInterval(heartbeat);
	});
	return stream;
}

/** The newest messages that fit into a snapshot, oldest first. */
function viewNewest(messages: readonly Message[], viewOf: (message: Message) => MessageView): MessageView[] {
	const views: MessageView[] = [];
	let bytes = 0;
	for (const message of messages.toReversed()) {
		const view = viewOf(message);
		bytes += Buffer.byteLength(JSON.stringify(view));
		if (bytes > SNAPSHOT_BYTES) break;
		views.push(view);
	}
	return views.reverse();
}
