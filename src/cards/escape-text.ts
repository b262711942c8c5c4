import { escapeMarkdown } from '@discordjs/formatters';

/**
 * Text from people or titles, made harmless inside a message: no Markdown, no links, nothing that looks like a mention, one line.
 *
 * @example escapeText('**@everyone**') // '\\*\\*@\u200beveryone\\*\\*'
 */
export function escapeText(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return escapeMarkdown(line, { heading: true, bulletedList: true, numberedList: true, maskedLink: true })
		.replaceAll('<', '\\<')
		.replaceAll('@', '@\u200b');
}

/** What somebody typed, as quoted back to them: escaped and not too long. */
export function quoteText(text: string, maxLength = 60): string {
	const characters = [...text];
	const cut = characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text;
	return `“${escapeText(cut)}”`;
}
