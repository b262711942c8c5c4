import type { Logger } from 'pino';

/** What is stored that Discord may tell us to forget. */
export interface Memory {
	/** The servers that anything is stored about. */
	knownServers(): Promise<string[]>;
	forgetServer(serverId: string): Promise<void>;
	/** Lets a person's ratings train the model, or no more. */
	agreeToTraining(userId: string, agrees: boolean): Promise<void>;
}

/**
 * Forgets the servers that the bot left while no one told it. A bot that is in none of several servers that it knows,
 * or in no server at all, forgets nothing: it may have been started with the token of another bot, or Discord may err.
 *
 * @param listPresent lists the servers that the bot is in, those that Discord cannot reach for now too
 * @param isAsked whether `listPresent` would name this server; all if left out
 * @throws what the memory or `listPresent` throws; the servers of before are forgotten then.
 */
export async function forgetLeftServers(
	memory: Pick<Memory, 'knownServers' | 'forgetServer'>,
	listPresent: () => ReadonlySet<string> | Promise<ReadonlySet<string>>,
	log: Logger,
	isAsked: (serverId: string) => boolean = () => true,
): Promise<void> {
	// Those first: Discord takes minutes to list many, and a server that takes the bot in meanwhile may not be listed.
	const known = (await memory.knownServers()).filter(isAsked);
	const present = await listPresent();
	const left = known.filter((serverId) => !present.has(serverId));
	if (left.length === 0) return;
	if (left.length === known.length && (left.length > 1 || present.size === 0)) {
		log.warn({ servers: left.length }, 'in none of the servers that I know, so I keep what is stored about them');
		return;
	}
	for (const serverId of left) await memory.forgetServer(serverId);
	log.info({ serverIds: left }, 'deleted what was stored about servers that I am no longer in');
}
