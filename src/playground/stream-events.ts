import { PassThrough, type Readable } from 'node:stream';
import type { Caller } from '../bot/request.ts';
import { type Channel, isVisible, type Message } from './channel.ts';
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
 * again is whole, then `put`, `removed` and `language` as they happen, and `elsewhere` for new messages of other
 * channels. The snapshot holds the newest messages that fit.
 *
 * @param channels all that the person sees, by their ids.
 * @param runId changes with every start of the server, so that the page can tell that earlier messages are gone.
 */
export function streamEvents(
	{ channel, caller }: Visitor,
	channels: ReadonlyMap<string, Channel>,
	runId: string,
	pictures: Pictures,
): Readable {
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
	const stopHearing = hearElsewhere(caller, channels, (news) => send('elsewhere', news));
	const heartbeat = setInterval(() => stream.write(':\n\n'), HEARTBEAT_MS);
	stream.once('close', () => {
		stopListening();
		stopHearing();
		clearInterval(heartbeat);
	});
	return stream;
}

/** A new message for a person in a channel that they do not look at. */
interface News {
	readonly channelId: string;
	readonly pings: boolean;
}

/** @returns a function that stops it. */
function hearElsewhere(
	{ userId, channelId: here }: Caller,
	channels: ReadonlyMap<string, Channel>,
	tell: (news: News) => void,
): () => void {
	const others = [...channels].filter(([channelId]) => channelId !== here);
	const stops = others.map(([channelId, channel]) =>
		channel.listen((event) => {
			if (event.kind !== 'put' || !event.isNew || !isVisible(event.message, userId)) return;
			const { users = [] } = event.message.payload.allowed_mentions ?? {};
			tell({ channelId, pings: users.includes(userId) });
		}),
	);
	return () => {
		for (const stop of stops) stop();
	};
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
