import type { Night, NightMovie } from '../../../src/store/nights.ts';

export const HOST = '1';
export const HOUR = 3_600_000;

/** A night as it begins at time 0: the host comes, and voting ends after two hours. */
export const NEW_NIGHT: Night = {
	id: 1,
	version: 1,
	serverId: '20',
	channelId: '30',
	messageId: undefined,
	oldMessages: [],
	eventId: undefined,
	hostId: HOST,
	locale: 'en-US',
	title: undefined,
	query: '',
	seats: undefined,
	createdAt: 0,
	startsAt: 3 * HOUR,
	closesAt: 2 * HOUR,
	allowsVetoes: true,
	isSecret: false,
	state: 'open',
	winnerId: undefined,
	isOverridden: false,
	isStale: true,
	guests: [{ userId: HOST, coming: 'yes', fit: undefined, wasThere: false }],
	movies: [],
	fits: [],
	votes: [],
	vetoes: [],
};

/** A movie that the bot proposed. */
export const NEW_MOVIE: NightMovie = {
	movieId: 1,
	source: 'proposed',
	nominatedBy: undefined,
	isListed: true,
	carried: 0,
	score: 0,
	reason: undefined,
	bestFor: undefined,
};
