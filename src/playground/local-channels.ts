import { type Channels, NotAllowedError } from '../bot/channels.ts';
import type { Channel } from './channel.ts';
import { LOCAL_CHANNEL_ID } from './local-people.ts';

/** What the bot does in the local channel by itself. The local server has no scheduled events. */
export function createLocalChannels(channel: Channel): Channels {
	const posted = new Map<string, string>();
	const refuse = async () => {
		throw new NotAllowedError('the playground has no scheduled events');
	};
	return {
		async post(channelId, payload, nonce) {
			if (channelId !== LOCAL_CHANNEL_ID) throw new NotAllowedError('the playground has one channel');
			const id = posted.get(nonce) ?? channel.add({ thinking: false, payload, files: [] }).id;
			posted.set(nonce, id);
			return id;
		},
		async edit(channelId, messageId, payload) {
			const message = channelId === LOCAL_CHANNEL_ID ? channel.find(messageId) : undefined;
			if (!message) throw new NotAllowedError('the message is gone');
			channel.replace({ ...message, payload: { ...message.payload, ...payload } });
		},
		createEvent: refuse,
		changeEvent: refuse,
		removeEvent: refuse,
		linkTo: (_serverId, _channelId, messageId) => `#message-${messageId}`,
	};
}
