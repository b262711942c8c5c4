import { Refusal } from '../bot/refusal.ts';

const TIMEOUT_MS = 30_000;
/** Where Discord keeps what people attach. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];

/** Whether an address is one of Discord's own, for files that people attach. */
export function isDiscordAttachment({ protocol, hostname, port, username }: URL): boolean {
	return protocol === 'https:' && HOSTS.includes(hostname) && port === '' && username === '';
}

/**
 * Fetches what a person attached. Only from Discord, whatever the interaction says, and without going on to anywhere
 * else: an address of our own network would give its contents away.
 *
 * @param isAllowed tests have a server of their own
 * @throws {Refusal} when it cannot be fetched in time, or is larger than this.
 */
export async function downloadAttachment(
	address: string,
	maxBytes: number,
	isAllowed: (url: URL) => boolean = isDiscordAttachment,
): Promise<Uint8Array> {
	if (!URL.canParse(address) || !isAllowed(new URL(address))) throw new Refusal('import.notFetched');
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
		if (!response.ok || response.body === null) throw new Refusal('import.notFetched');
		for await (const chunk of response.body) {
			size += chunk.length;
			// The size that Discord announces may be wrong. Leaving the loop ends the download.
			if (size > maxBytes) throw new Refusal('import.tooLarge', { most: Math.floor(maxBytes / 2 ** 20) });
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal('import.notFetched');
	}
}
