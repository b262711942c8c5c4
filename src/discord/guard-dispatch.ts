import { type Client, GatewayDispatchEvents } from 'discord.js';
import type { Logger } from 'pino';

/** The event that discord.js sends itself for each dispatch of the gateway; its types hide it. */
interface PacketHandler {
	handlePacket(packet: { readonly t: string } | undefined, shard: unknown): boolean;
}

/**
 * Logs and skips a dispatch of the gateway that discord.js cannot read. discord.js throws inside its own listener,
 * where an error would end the process. Interactions are kept from it, since `read-interaction.ts` reads them.
 */
export function guardDispatch(client: Client, log: Logger): void {
	const manager = client.ws as unknown as PacketHandler;
	const handlePacket = manager.handlePacket.bind(manager);
	manager.handlePacket = (packet, shard) => {
		if (packet?.t === GatewayDispatchEvents.InteractionCreate) return true;
		try {
			return handlePacket(packet, shard);
		} catch (error) {
			log.error({ err: error, event: packet?.t }, 'skipped a malformed dispatch of the gateway');
			return false;
		}
	};
}
