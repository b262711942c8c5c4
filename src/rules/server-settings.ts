import type { ServerSettings, Store } from '../store/store.ts';

/** What holds in a server where no one chose anything. */
export const USUAL_SETTINGS: ServerSettings = {
	timeZone: undefined,
	region: undefined,
	mayMention: true,
	visibility: 'public',
};

/** What those who manage a server chose for it; the usual outside of servers. */
export async function readServerSettings(
	store: Pick<Store, 'settingsOf'>,
	serverId: string | undefined,
): Promise<ServerSettings> {
	return (serverId === undefined ? undefined : await store.settingsOf(serverId)) ?? USUAL_SETTINGS;
}

/** Changes some of a server's settings. @returns all of them, as they are now. */
export async function changeServerSettings(
	store: Pick<Store, 'settingsOf' | 'changeSettings'>,
	serverId: string,
	changes: Partial<ServerSettings>,
): Promise<ServerSettings> {
	const settings = { ...(await readServerSettings(store, serverId)), ...changes };
	await store.changeSettings(serverId, settings);
	return settings;
}
