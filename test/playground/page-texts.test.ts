import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../../src/texts/english.ts';

const html = readFileSync('src/playground/page.html', 'utf8');
const scripts = globSync('src/playground/page/*.js').map((file) =>
	readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
);
const server = globSync('src/playground/*.ts').map((file) => readFileSync(file, 'utf8'));

/** The texts that a source names. */
function listKeys(source: string, pattern: RegExp): string[] {
	return [...source.matchAll(pattern)].map(([, key]) => key);
}

test('every text that the page or its server names exists, and none is unused', () => {
	const named = [
		...listKeys(html, /\{\{([\w.]+)\}\}/g),
		...[...scripts, ...server].flatMap((source) => listKeys(source, /'((?:page|playground)\.(?!html)\w+)'/g)),
	];
	const known = Object.keys(english).filter((key) => /^(page|playground)\./.test(key));
	expect([...new Set(named)].sort()).toEqual(known.sort());
});

test('no words stand in the HTML itself', () => {
	const shown = html.replace(/<!doctype html>|\{\{[\w.]+\}\}/g, '').replace(/<[^>]*>/g, '');
	expect(shown.match(/\p{Letter}+/gu)).toBeNull();
	for (const [, label] of html.matchAll(/(?:aria-label|alt|title|placeholder)="([^"]*)"/g))
		expect(label).toMatch(/^(\{\{[\w.]+\}\})?$/);
});

/** Names of keys. */
const NAMES = /^(Arrow(Down|Up)|Tab|Enter|Escape)$/;

test('no words for people stand in the scripts', () => {
	const quoted = scripts.flatMap((script) =>
		[...script.matchAll(/'((?:\\.|[^'\n])*)'|`((?:\\.|[^`])*)`/g)].map(([, single, template]) => single ?? template),
	);
	const words = quoted
		.map((text) => text.replace(/\$\{[^}]*\}/g, ''))
		.filter((text) => /^\p{Uppercase}\p{Lowercase}|^\s+\p{Letter}|\p{Letter} \p{Letter}+ \p{Letter}|…/u.test(text));
	expect(words.filter((text) => !NAMES.test(text))).toEqual([]);
});
