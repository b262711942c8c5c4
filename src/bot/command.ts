import type {
	APIApplicationCommandOptionChoice,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Services } from '../services.ts';
import type { Texts } from '../texts/texts.ts';
import type { Channels } from './channels.ts';
import type { AutocompleteRequest, Caller, CommandRequest, UploadedFile } from './request.ts';
import type { MessageResponse, ModalResponse, UpdateResponse } from './response.ts';

/** What a button, a menu or a modal brings back: the words of its `custom_id` after the command and the action. */
export interface Press {
	readonly caller: Caller;
	readonly args: readonly string[];
	/** What was chosen in a menu; empty for a button. */
	readonly values: readonly string[];
	/** What was typed in a modal, by field; empty otherwise. */
	readonly fields: Readonly<Record<string, string>>;
	/** What was attached in a modal, by field; empty otherwise. */
	readonly files: Readonly<Record<string, UploadedFile>>;
	/** The message that it stands on, or whose button opened the modal. */
	readonly messageId?: string;
	/** Whether others read that message. */
	readonly isPublic?: boolean;
}

/** Where an answer arrives that may be deferred. */
export type Place = 'privately' | 'publicly' | 'in place';

/** Who sees an answer. */
export type Audience = 'privately' | 'publicly';

/** The texts of an answer: in the language of the person, or in that of the server where everyone reads it. */
export interface AnswerTexts extends Texts {
	/** In the language of the person, for what only they read where an answer is for everyone. */
	readonly own: Texts;
}

type Answer = MessageResponse | UpdateResponse | ModalResponse;

/** A button, menu or modal of a command. */
export interface Action {
	/**
	 * How the answer arrives. Dispatch must know it beforehand, to defer a slow answer in the right way. A modal cannot be
	 * deferred, so what opens one must be quick.
	 */
	readonly answers: Place | 'in a modal';
	press(press: Press, services: Services, texts: AnswerTexts): Answer | Promise<Answer>;
}

/**
 * A slash command. It does not know which transport it came through.
 *
 * @example
 * export default {
 *   data: { name: 'help', description: 'What I can do' },
 *   answers: () => 'privately',
 *   execute: () => ({ kind: 'message', payload: { content: '…' } }),
 * } satisfies Command;
 */
export interface Command {
	/** The definition as Discord registers it. */
	readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
	/** Whether only the caller sees the answer. Discord fixes it with the first response, before the answer is known. */
	answers(request: CommandRequest, services: Services): Audience | Promise<Audience>;
	execute(request: CommandRequest, services: Services, texts: AnswerTexts): MessageResponse | Promise<MessageResponse>;
	autocomplete?(
		request: AutocompleteRequest,
		services: Services,
	): APIApplicationCommandOptionChoice[] | Promise<APIApplicationCommandOptionChoice[]>;
	/** By action: the second word of `custom_id`, "undo" in `rate:undo:364`. */
	readonly actions?: Readonly<Record<string, Action>>;
	/** Does what is due by the clock, if anything. It is called every few seconds in every process. */
	doDue?(services: Services, clock: Clock): Promise<void>;
}

/** What a command needs where no one asked. */
export interface Clock {
	readonly channels: Channels;
	/** The texts for a locale, titles included. */
	speak(locale: string): Texts;
	/** Takes note of what could not be done. */
	warn(what: object, message: string): void;
}
