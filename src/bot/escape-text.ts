import { escapeMarkdown } from '@discordjs/formatters';
import type { Message, TextValue } from '../texts/message.ts';

/** They set a direction until another mark ends it. Scripts that run from right to left need none of them. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Words, one space apart, with marks that mean nothing in Markdown: 19 of 20 titles. */
const PLAIN = /^\p{L}[\p{L}\p{N}'’,:!?&]*(?: [\p{L}\p{N}'’,:!?&]+)*$/u;

/**
 * Makes text from people or titles harmless inside a message: no Markdown, no links, no mentions, one line, and no
 * marks that would turn round what follows.
 *
 * @example escapeText('**@everyone**') // '\\*\\*@\u200beveryone\\*\\*'
 */
export function escapeText(text: string): string {
	if (PLAIN.test(text)) return text;
	const line = text
		.replaceAll(DIRECTION_MARKS, '')
		.replaceAll(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return escapeMarkdown(line, { heading: true, bulletedList: true, numberedList: true })
		.replaceAll(/[[<]/g, '\\$&') // a link that is cut off here could be closed by what follows
		.replaceAll('@', '@\u200b');
}

/** What a person typed, as quoted back to them: escaped and not too long. */
export function quoteText(text: string, maxLength = 60): string {
	const characters = [...text];
	return escapeText(characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text);
}

/** The same text with its values escaped, since a value may be what a person typed or a title. */
export function escapeValues({ key, values }: Message): Message {
	return { key, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escapeValue(value)])) };
}

function escapeValue(value: TextValue): TextValue {
	if (typeof value === 'number') return value;
	if (typeof value === 'string') return escapeText(value);
	if ('key' in value) return escapeValues(value);
	return 'oneOf' in value ? { oneOf: value.oneOf.map(escapeValue) } : value.map(escapeValue);
}
