import { type Channels, NotAllowedError } from '../bot/channels.ts';
import type { Places } from './create-places.ts';

/** What the bot does in the local channels by itself. The local servers have no scheduled events. */
export function createLocalChannels(places: Places): Channels {
	const posted = new Map<string, string>();
	const refuse = async () => {
		throw new NotAllowedError('the playground has no scheduled events');
	};
	return {
		async post(channelId, payload, nonce) {
			const channel = places.findPublic(channelId);
			if (!channel) throw new NotAllowedError('the playground has no such channel');
			const id = posted.get(nonce) ?? channel.add({ thinking: false, payload, files: [] }).id;
			posted.set(nonce, id);
			return id;
		},
		async edit(channelId, messageId, payload) {
			const channel = places.findPublic(channelId);
			const message = channel?.find(messageId);
			if (!channel || !message) throw new NotAllowedError('the message is gone');
			channel.replace({ ...message, payload: { ...message.payload, ...payload } });
		},
		createEvent: refuse,
		changeEvent: refuse,
		removeEvent: refuse,
		linkTo: (_serverId, _channelId, messageId) => `#message-${messageId}`,
	};
}
