import { type REST, type RESTGetAPICurrentUserGuildsResult, Routes } from 'discord.js';

/** The most that Discord gives at once. */
const PAGE = 200;

/** The ids of all servers that the bot is in, by one call for 200 of them. @throws what `rest` throws. */
export async function listServers(rest: REST, signal: AbortSignal): Promise<Set<string>> {
	const ids = new Set<string>();
	for (let after = '0'; ; ) {
		const query = new URLSearchParams({ after, limit: String(PAGE) });
		const page = (await rest.get(Routes.userGuilds(), { query, signal })) as RESTGetAPICurrentUserGuildsResult;
		for (const { id } of page) ids.add(id);
		if (page.length < PAGE) return ids;
		after = page.at(-1)!.id;
	}
}
