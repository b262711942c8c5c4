import { type APIInteraction, Client, Events, type Interaction } from 'discord.js';
import { keepLittle } from './keep-little.ts';

/** The part of discord.js that makes its objects from what the gateway sends; its types hide it. */
interface Actions {
	readonly actions: { readonly InteractionCreate: { handle(data: APIInteraction): void } };
}

/**
 * Makes what turns an interaction that came over HTTP into discord.js' object, as the gateway would have given it, so
 * that there is one way to read both. It connects to nothing.
 *
 * @returns a function that gives `undefined` for a kind that discord.js does not know.
 * @throws {Error} from that function, at what discord.js cannot read.
 */
export function createInteractionReader(): (data: APIInteraction) => Interaction | undefined {
	const client = new Client({ intents: [], makeCache: keepLittle });
	let made: Interaction | undefined;
	client.on(Events.InteractionCreate, (interaction) => {
		made = interaction;
	});
	return (data) => {
		made = undefined;
		(client as unknown as Actions).actions.InteractionCreate.handle(data);
		return made;
	};
}
