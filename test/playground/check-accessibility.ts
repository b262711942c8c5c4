import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
	readonly id: string;
	readonly impact: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Fails when axe-core finds something serious or critical in the page as it stands. */
export async function checkAccessibility(page: Page): Promise<void> {
	await page.evaluate(axeSource);
	const { violations } = (await page.evaluate('axe.run()')) as { violations: Violation[] };
	const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
	const found = serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
	expect(found).toEqual([]);
}
