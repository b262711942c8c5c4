import { formatMarkdownTable } from '../format-markdown-table.ts';
import type { GroupResult } from './evaluate-groups.ts';
import type { GroupMethod } from './group-methods.ts';

const HEADINGS = ['choice', 'mean', 'worst', 'worst / best', 'nothing'];

/** One table for each kind and size of groups, in Markdown, with what the methods are. */
export function formatGroups(results: readonly GroupResult[], methods: readonly GroupMethod[]): string {
	const tables = Map.groupBy(results, ({ kind, size }) => `${size} ${kind} people`);
	const sections = Array.from(tables, ([title, rows]) => {
		const cells = rows.map(({ name, mean, worst, ratio, nothing }) => [
			name,
			...[mean, worst, ratio, nothing].map((value) => value.toFixed(3)),
		]);
		return `**${title}** (${rows[0].groups} groups)\n\n${formatMarkdownTable(HEADINGS, cells)}`;
	});
	const about = methods.map((method) => `- ${method.name}: ${method.about}\n`).join('');
	return `${sections.join('\n')}\n${about}`;
}
