import type { Audience } from '../bot/command.ts';
import type { Caller, OptionValue } from '../bot/request.ts';
import type { Services } from '../services.ts';
import type { ServerSettings, Store } from '../store/store.ts';

/** What holds in a server where no one chose anything. */
export const USUAL_SETTINGS: ServerSettings = {
	timeZone: undefined,
	region: undefined,
	mayMention: true,
	visibility: 'public',
	locale: undefined,
};

/** What those who manage a server chose for it; the usual outside of servers. */
export async function readServerSettings(
	store: Pick<Store, 'settingsOf'>,
	serverId: string | undefined,
): Promise<ServerSettings> {
	return (serverId === undefined ? undefined : await store.settingsOf(serverId)) ?? USUAL_SETTINGS;
}

/** Who sees a list: whom the person says, else whom the server wants to. */
export function findAudience(
	{ guildId }: Caller,
	isPrivate: OptionValue | undefined,
	{ store }: Services,
): Audience | Promise<Audience> {
	if (isPrivate !== undefined || guildId === undefined) return isPrivate === true ? 'privately' : 'publicly';
	return readServerSettings(store, guildId).then(({ visibility }) =>
		visibility === 'private' ? 'privately' : 'publicly',
	);
}

/** Changes some of a server's settings. @returns all of them, as they are now. */
export function changeServerSettings(
	store: Pick<Store, 'changeSettings'>,
	serverId: string,
	changes: Partial<ServerSettings>,
): Promise<ServerSettings> {
	return store.changeSettings(serverId, (settings = USUAL_SETTINGS) => ({ ...settings, ...changes }));
}
