import { LOCAL_PEOPLE } from './local-people.ts';

/** Where the local people can talk to the bot: a channel of a server, or a direct message. */
export interface LocalPlace {
	/** Shaped like Discord's snowflakes. In direct messages each person is alone, though the id is one for all. */
	readonly channelId: string;
	/** Absent in direct messages. */
	readonly server?: LocalServer;
}

interface LocalServer {
	readonly id: string;
	readonly name: string;
	/** The name of its one channel. */
	readonly channel: string;
	/** Who has the permission Manage Server there. */
	readonly managerId: string;
}

const [ADA, BO] = LOCAL_PEOPLE;

/** Two servers, so that what belongs to one is seen to be absent in the other, and a direct message. */
export const LOCAL_PLACES: readonly LocalPlace[] = [
	{
		channelId: '100000000000000010',
		server: { id: '100000000000000000', name: 'Popcorn Club', channel: 'movies', managerId: ADA.id },
	},
	{
		channelId: '200000000000000010',
		server: { id: '200000000000000000', name: 'Night Owls', channel: 'late-show', managerId: BO.id },
	},
	{ channelId: '300000000000000010' },
];
