/** Who asks, and where. */
export interface Caller {
	/** Discord's user id (a snowflake), or the playground's name for a local user. */
	readonly userId: string;
	/** Absent in direct messages. */
	readonly guildId: string | undefined;
	/** Whether it is a direct message between people, where they called the bot and others read what it says. */
	readonly isAmongPeople?: boolean;
	/** As Discord says it: "en-US". */
	readonly locale: string;
	/** The language that a server chose for itself, in the same form. */
	readonly guildLocale?: string;
	/** Whether they have the permission Manage Server there. */
	readonly mayManageServer?: boolean;
	/** Where they ask; absent where the transport does not know. */
	readonly channelId?: string;
	/** What the bot itself may do there, apart from answering. */
	readonly botMay?: BotPermissions;
}

/** What the bot may do in a channel by itself. Answers to people need none of it. */
export interface BotPermissions {
	/** See the channel and write in it. */
	readonly write: boolean;
	/** Make scheduled events in the server. */
	readonly createEvents: boolean;
}

export type OptionValue = string | number | boolean;

/** A file that a person sent. The transport has it, or knows where it is. */
export interface UploadedFile {
	/** In bytes, as the transport was told. */
	readonly size: number;
	/**
	 * Fetches the file. Call it once.
	 *
	 * @throws {Refusal} when it cannot be fetched, or turns out to be larger than this.
	 */
	read(maxBytes: number): Promise<Uint8Array>;
}

/** A person whom an option names. */
export interface NamedPerson {
	readonly userId: string;
	readonly isBot: boolean;
	/** Whether they are in the server where it was typed; they are everywhere in direct messages. */
	readonly isHere: boolean;
}

/** A slash command as it was typed. The values are untrusted: transports pass on what they got. */
export interface CommandRequest {
	readonly kind: 'command';
	readonly caller: Caller;
	readonly command: string;
	/** Set where the command has subcommands: `export` in `/privacy export`. */
	readonly subcommand?: string;
	readonly options: Readonly<Record<string, OptionValue>>;
	/** The files of options that take one, by the option's name. */
	readonly files?: Readonly<Record<string, UploadedFile>>;
	/** The people of options that take one, by the option's name. */
	readonly people?: Readonly<Record<string, NamedPerson>>;
}

/** A slash command half typed; `options` holds what is there so far. */
export interface AutocompleteRequest extends Omit<CommandRequest, 'kind'> {
	readonly kind: 'autocomplete';
	readonly focused: { readonly name: string; readonly value: string };
}

/** A button pressed or a menu chosen. */
export interface ComponentRequest {
	readonly kind: 'component';
	readonly caller: Caller;
	readonly customId: string;
	/** What was chosen in a menu; empty for a button. */
	readonly values: readonly string[];
	/** The message that it stands on. */
	readonly messageId?: string;
	/** Whether everyone sees that message. */
	readonly isPublic?: boolean;
}

/** A modal sent in; `fields` is keyed by each field's `custom_id`. */
export interface ModalRequest {
	readonly kind: 'modal';
	readonly caller: Caller;
	readonly customId: string;
	readonly fields: Readonly<Record<string, string>>;
	/** The files of fields that take one. */
	readonly files?: Readonly<Record<string, UploadedFile>>;
	/** The message whose button opened it. */
	readonly messageId?: string;
	/** Whether everyone sees that message. */
	readonly isPublic?: boolean;
}

export type Request = CommandRequest | AutocompleteRequest | ComponentRequest | ModalRequest;
