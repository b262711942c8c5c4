import type {
	APIApplicationCommandOptionChoice,
	APIInteractionResponseCallbackData,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A file that goes with a message. */
export interface Attachment {
	readonly name: string;
	readonly contentType: string;
	readonly data: Uint8Array;
}

/** A message payload exactly as Discord's API defines it. */
export type Payload = APIInteractionResponseCallbackData;

/** A list of movies that can lose some of them after it was sent. */
export interface LiveList {
	readonly movieIds: ReadonlySet<number>;
	/** The message without these movies. */
	without(movieIds: ReadonlySet<number>): Payload;
}

/** What an answer means for the list that the person got last. */
interface ListChange {
	/** The answer is such a list. */
	readonly list?: LiveList;
	/** A movie that the person hid, or brought back. */
	readonly hides?: number;
	readonly unhides?: number;
}

/**
 * Work that goes on once the answer is sent, edits it, or posts a message after it. It holds up nothing else that the
 * person asks, and is not continued after a restart. Discord takes both for 15 minutes.
 */
export type Follow = (
	revise: (payload: Payload) => Promise<void>,
	post: (payload: Payload) => Promise<void>,
) => Promise<void>;

/** A new message; only its addressee sees it when `payload.flags` has Ephemeral. */
export interface MessageResponse extends ListChange {
	readonly kind: 'message';
	readonly payload: Payload;
	readonly files?: readonly Attachment[];
	readonly follow?: Follow;
	/** Is told the id of the message that was sent, where the transport can tell. */
	readonly sent?: (messageId: string) => Promise<void>;
}

/** Changes the message whose button or menu was used. */
export interface UpdateResponse extends ListChange {
	readonly kind: 'update';
	readonly payload: Payload;
	/** They take the place of those the message had; left out, it has none any more. */
	readonly files?: readonly Attachment[];
	readonly follow?: Follow;
}

export interface ModalResponse {
	readonly kind: 'modal';
	readonly payload: APIModalInteractionResponseCallbackData;
}

interface ChoicesResponse {
	readonly kind: 'choices';
	readonly choices: readonly APIApplicationCommandOptionChoice[];
}

export type Response = MessageResponse | UpdateResponse | ModalResponse | ChoicesResponse;
