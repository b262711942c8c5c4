import { rules, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of Discord's Markdown: its kind, and what that kind has. */
export interface MarkdownNode {
	readonly type: string;
	readonly content?: string | readonly MarkdownNode[];
	readonly [detail: string]: unknown;
}

type Rule = (typeof rules)[string];

// The line break is captured because the library's rules look there for the start of a line.
const LIST = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(\n|$))+/;
const ITEM = /^( *)([-*]|\d{1,9}\.) +([^\n]+)$/gm;

/** Lists, which the library leaves out. Items are flat, each with its depth. */
const list: Rule = {
	order: rules.blockQuote.order,
	match: (source, { prevCapture }) => (!prevCapture || prevCapture[0].endsWith('\n') ? LIST.exec(source) : null),
	parse: ([lines], parse, state) => ({
		items: [...lines.matchAll(ITEM)].map(([, indent, bullet, text]) => ({
			depth: Math.min(Math.floor(indent.length / 2), 5),
			number: bullet.endsWith('.') ? Number.parseInt(bullet, 10) : undefined,
			content: joinText(parse(text, { ...state, prevCapture: [' '] })),
		})),
	}),
};

const parser = SimpleMarkdown.parserFor({ ...rules, link: SimpleMarkdown.defaultRules.link, list });

/**
 * Reads Discord's Markdown as a bot may use it, masked links and lists included. Never throws; HTML stays text.
 *
 * @example parseMarkdown('**Up**') // [{ type: 'strong', content: [{ type: 'text', content: 'Up' }] }]
 */
export function parseMarkdown(text: string): MarkdownNode[] {
	try {
		return joinText(parser(text, { inline: true }));
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		// Thousands of marks nested in each other are deeper than the stack.
		return [{ type: 'text', content: text }];
	}
}

/** The library gives text almost letter by letter. */
function joinText(nodes: readonly MarkdownNode[]): MarkdownNode[] {
	const joined: MarkdownNode[] = [];
	for (const node of nodes) {
		const before = joined.at(-1);
		if (node.type === 'text' && before?.type === 'text')
			joined[joined.length - 1] = { type: 'text', content: `${before.content}${node.content}` };
		else joined.push(Array.isArray(node.content) ? { ...node, content: joinText(node.content) } : node);
	}
	return joined;
}
