import { type Channels, NotAllowedError, type ServerEvent } from '../../src/bot/channels.ts';
import type { Payload } from '../../src/bot/response.ts';
import { assertValidPayload } from './payload-rules.ts';

/** What the bot did by itself. */
export interface Deed {
	readonly kind: 'post' | 'edit' | 'create event' | 'change event' | 'remove event';
	readonly payload?: Payload;
	/** Of what was edited. */
	readonly messageId?: string;
	readonly event?: ServerEvent;
}

/** Channels that keep record, hold every payload to Discord's rules, and refuse or fail on demand. */
export function recordChannels() {
	const deeds: Deed[] = [];
	const state = { trouble: undefined as Error | undefined, areEventsLost: false };
	const posted = new Set<string>();
	const keep = (deed: Deed) => {
		if (state.trouble) throw state.trouble;
		deeds.push(deed);
	};
	const channels: Channels = {
		async post(_channelId, payload, nonce) {
			if (nonce.length > 25) throw new Error(`a nonce of ${nonce.length} characters`);
			assertValidPayload(payload, 'message', 0, payload.allowed_mentions?.users);
			if (!posted.has(nonce)) keep({ kind: 'post', payload });
			posted.add(nonce);
			return '400000000000000002';
		},
		async edit(_channelId, messageId, payload) {
			assertValidPayload(payload, 'update');
			keep({ kind: 'edit', payload, messageId });
		},
		async createEvent(_serverId, event) {
			keep({ kind: 'create event', event });
			return '500000000000000001';
		},
		async changeEvent(_serverId, _eventId, event) {
			if (state.areEventsLost) throw new NotAllowedError('Unknown Guild Scheduled Event');
			keep({ kind: 'change event', event });
		},
		removeEvent: async () => keep({ kind: 'remove event' }),
		linkTo: (serverId, channelId, messageId) => `https://discord.com/channels/${serverId}/${channelId}/${messageId}`,
	};
	return {
		channels,
		/** All that was done since the last call. */
		take: () => deeds.splice(0),
		refuse: () => {
			state.trouble = new NotAllowedError('Missing Access');
		},
		fail: () => {
			state.trouble = new Error('socket hang up');
		},
		/** Someone deletes the events in Discord. */
		loseEvents: () => {
			state.areEventsLost = true;
		},
		allow: () => {
			state.areEventsLost = false;
			state.trouble = undefined;
		},
	};
}
