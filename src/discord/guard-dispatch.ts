import type { Client } from 'discord.js';
import type { Logger } from 'pino';

/** What discord.js hands to itself for each dispatch of the gateway; its types hide it. */
interface PacketHandler {
	handlePacket(packet: { readonly t: string } | undefined, shard: unknown): boolean;
}

/**
 * Logs and skips a dispatch of the gateway that discord.js cannot read. It throws on one inside a listener of its own,
 * where an error would end the process.
 */
export function guardDispatch(client: Client, log: Logger): void {
	const manager = client.ws as unknown as PacketHandler;
	const handlePacket = manager.handlePacket.bind(manager);
	manager.handlePacket = (packet, shard) => {
		try {
			return handlePacket(packet, shard);
		} catch (error) {
			log.error({ err: error, event: packet?.t }, 'skipped a malformed dispatch of the gateway');
			return false;
		}
	};
}
