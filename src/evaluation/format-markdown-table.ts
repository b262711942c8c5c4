/** Formats a table as Markdown. */
export function formatMarkdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`);
	return lines.join('');
}
