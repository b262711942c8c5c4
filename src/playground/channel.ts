import type { Attachment, Payload } from '../bot/response.ts';

/** A message of the bot, as the channel keeps it. */
export interface Message {
	readonly id: string;
	/** Milliseconds since 1970, UTC. */
	readonly sentAt: number;
	/** The person whose command or press it answers; absent where the bot writes by itself. */
	readonly askedBy?: string;
	/** The command it answers, as typed: "/privacy export"; absent when a button was pressed. */
	readonly command?: string;
	/** The message whose button was pressed. */
	readonly repliesTo?: string;
	/** The only person who sees it. */
	readonly onlyFor?: string;
	/** Whether it only holds the place of an answer to come. */
	readonly thinking: boolean;
	readonly payload: Payload;
	readonly files: readonly Attachment[];
}

type ChannelEvent =
	| { readonly kind: 'put'; readonly message: Message; readonly isNew: boolean }
	| { readonly kind: 'removed'; readonly id: string; readonly onlyFor?: string }
	| { readonly kind: 'language'; readonly locale: string };

/** The messages of one place in this run, oldest first, and the listeners to their changes. */
export interface Channel {
	/** The language that was chosen for its server, as Discord names it. */
	readonly locale: string | undefined;
	/** Chooses the language of its server. */
	speak(locale: string): void;
	add(message: Omit<Message, 'id' | 'sentAt'>): Message;
	/** Changes a message in place; nothing happens when it is gone. */
	replace(message: Message): void;
	remove(id: string): void;
	/** A message that everyone sees. */
	find(id: string): Message | undefined;
	/** `undefined` also when this person may not see it. */
	get(id: string, userId: string): Message | undefined;
	visibleTo(userId: string): Message[];
	/** @returns a function that stops the listening. */
	listen(listener: (event: ChannelEvent) => void): () => void;
}

/** Only this many messages are kept, the newest ones. */
const MESSAGES_KEPT = 500;

export function isVisible(message: { readonly onlyFor?: string }, userId: string): boolean {
	return message.onlyFor === undefined || message.onlyFor === userId;
}

/**
 * Keeps a channel in memory. A restart empties it; what people told the bot is in the store.
 *
 * @param nextId makes the ids of messages.
 */
export function createChannel(nextId: () => string, kept = MESSAGES_KEPT): Channel {
	const messages = new Map<string, Message>();
	const listeners = new Set<(event: ChannelEvent) => void>();
	let locale: string | undefined;
	const tell = (event: ChannelEvent) => {
		for (const listener of listeners) listener(event);
	};
	const remove = (id: string) => {
		const message = messages.get(id);
		if (messages.delete(id)) tell({ kind: 'removed', id, onlyFor: message?.onlyFor });
	};

	return {
		get locale() {
			return locale;
		},
		speak(chosen) {
			locale = chosen;
			tell({ kind: 'language', locale: chosen });
		},
		add(draft) {
			const message = { ...draft, id: nextId(), sentAt: Date.now() };
			messages.set(message.id, message);
			tell({ kind: 'put', message, isNew: true });
			for (const id of messages.keys()) {
				if (messages.size <= kept) break;
				remove(id);
			}
			return message;
		},
		replace(message) {
			if (!messages.has(message.id)) return;
			messages.set(message.id, message);
			tell({ kind: 'put', message, isNew: false });
		},
		remove,
		find(id) {
			const message = messages.get(id);
			return message?.onlyFor === undefined ? message : undefined;
		},
		get(id, userId) {
			const message = messages.get(id);
			return message && isVisible(message, userId) ? message : undefined;
		},
		visibleTo: (userId) => [...messages.values()].filter((message) => isVisible(message, userId)),
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
