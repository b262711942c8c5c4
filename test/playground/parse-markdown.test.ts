import { expect, test } from 'vitest';
import { type MarkdownNode, parseMarkdown } from '../../src/playground/parse-markdown.ts';

type Item = { depth: number; content: MarkdownNode[] };

/** "strong(bold)": enough to see what was understood. */
function outline(nodes: readonly MarkdownNode[]): string {
	return nodes
		.map(({ type, content, items }) => {
			if (type === 'text') return content;
			if (type === 'list')
				return `list(${(items as Item[]).map((item) => `${item.depth}:${outline(item.content)}`).join('|')})`;
			return `${type}(${typeof content === 'string' ? content : outline(content ?? [])})`;
		})
		.join('');
}

test.each([
	[
		'**bold** *it* __under__ ~~gone~~ `code`',
		'strong(bold) em(it) underline(under) strikethrough(gone) inlineCode(code)',
	],
	['### Movies\nfor you', 'heading(Movies)for you'],
	['-# small **print**', 'subtext(small strong(print))'],
	['1. **Up** · 99%\n-# because', 'list(0:strong(Up) · 99%)subtext(because)'],
	['- a\n- b\n  - c\ntext', 'list(0:a|0:b|1:c)text'],
	['no - list', 'no - list'],
	['||secret||', 'spoiler(secret)'],
	['[name](https://a.example)', 'link(name)'],
	['\\*not\\* \\_so\\_ \\[x\\](y)', '*not* _so_ [x](y)'],
	['<script>alert(1)</script>', '<script>alert(1)</script>'],
	['```\ncode **x**\n```', 'codeBlock(code **x**)'],
])('%s', (text, expected) => {
	expect(outline(parseMarkdown(text))).toBe(expected);
});

test('long and hostile text is read quickly', () => {
	for (const piece of ['*', '**', '_', '`', '[', '](', '||', '- ', '> ', '<', '# ', '-# ']) {
		const began = performance.now();
		parseMarkdown(piece.repeat(4000 / piece.length));
		expect(performance.now() - began, piece).toBeLessThan(2000);
	}
});
