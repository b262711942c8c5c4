import { REST } from 'discord.js';
import { Agent } from 'undici';

/** Enough for 5,000 answers a second at 50 ms each. Without a limit a burst would open a connection for each answer. */
const CONNECTIONS = 256;

/** An answer that stops coming is given up after this; undici itself waits for five minutes. */
const BODY_TIMEOUT_MS = 15_000;

/** The connections to Discord's REST API. discord.js limits only how long the head of an answer takes, not its body. */
export function createAgent(): Agent {
	return new Agent({ connections: CONNECTIONS, bodyTimeout: BODY_TIMEOUT_MS });
}

/** Makes the part of Discord's REST API that asks for the bot's token. It keeps Discord's limits, and tries again. */
export function createBotRest(apiUrl: string | undefined, token: string): REST {
	return new REST({ ...(apiUrl === undefined ? {} : { api: apiUrl }), agent: createAgent() }).setToken(token);
}

/**
 * Makes the part of Discord's REST API that takes answers to interactions. It does not retry by itself. These routes
 * are exempt from the limit of 50 requests a second, at which discord.js would hold back what follows a deferral.
 */
export function createRest(apiUrl: string | undefined): REST {
	return new REST({
		...(apiUrl === undefined ? {} : { api: apiUrl }),
		agent: createAgent(),
		globalRequestsPerSecond: Number.POSITIVE_INFINITY,
		retries: 0,
	});
}
