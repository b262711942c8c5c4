import { BadRequest } from './bad-request.ts';
import { type Channel, createChannel } from './channel.ts';
import { LOCAL_PEOPLE } from './local-people.ts';
import { LOCAL_PLACES, type LocalPlace } from './local-places.ts';

/** The local places of this run, each with its messages. */
export interface Places {
	/** @throws {BadRequest} when there is no such place. */
	find(channelId: string): LocalPlace;
	/** The channel of a place: that of everyone in a server, that of one person in direct messages. */
	channelOf(place: LocalPlace, userId: string): Channel;
	/** The channels that a person sees, those of all places. */
	channelsOf(userId: string): ReadonlyMap<string, Channel>;
	/** The channel of a server; `undefined` for any other id. */
	findPublic(channelId: string): Channel | undefined;
}

/** Keeps the channels in memory; the ids of messages are unique among all. */
export function createPlaces(): Places {
	let lastId = 0;
	const nextId = () => String(++lastId);
	const servers = LOCAL_PLACES.filter(({ server }) => server);
	const shared = new Map(servers.map(({ channelId }) => [channelId, createChannel(nextId)]));
	const direct = new Map(LOCAL_PEOPLE.map(({ id }) => [id, createChannel(nextId)]));
	// Whoever is here is one of the local people, and each of them has a channel.
	const channelOf: Places['channelOf'] = ({ channelId }, userId) => (shared.get(channelId) ?? direct.get(userId))!;

	return {
		find(channelId) {
			const place = LOCAL_PLACES.find((each) => each.channelId === channelId);
			if (!place) throw new BadRequest('playground.noSuchPlace');
			return place;
		},
		channelOf,
		channelsOf: (userId) => new Map(LOCAL_PLACES.map((place) => [place.channelId, channelOf(place, userId)])),
		findPublic: (channelId) => shared.get(channelId),
	};
}
