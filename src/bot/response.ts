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

/** A new message; only its addressee sees it when `payload.flags` has Ephemeral. */
export interface MessageResponse {
	readonly kind: 'message';
	readonly payload: Payload;
	readonly files?: readonly Attachment[];
	/**
	 * Work that goes on once the message is sent, and edits it. It holds up nothing else that the person asks, and is not
	 * continued after a restart. Discord takes edits for 15 minutes.
	 */
	readonly follow?: (edit: (update: UpdateResponse) => Promise<void>) => Promise<void>;
}

/** Changes the message whose button or menu was used. */
export interface UpdateResponse {
	readonly kind: 'update';
	readonly payload: Payload;
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
