import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../../src/texts/english.ts';

/** The page as it is served, with the English texts in their places. */
const page = readFileSync('src/playground/page.html', 'utf8').replace(
	/\{\{([\w.]+)\}\}/g,
	(_, key) => english[key as keyof typeof english],
);

test.each([
	['MovieLens', 'https://grouplens.org/datasets/movielens/'],
	['omdb.org', 'https://www.omdb.org/'],
	['CC BY 2.0 DE', 'https://creativecommons.org/licenses/by/2.0/de/'],
	['Wikidata (CC0)', 'https://www.wikidata.org/'],
])('the page credits %s with a link', (name, address) => {
	const [, words] = page.split(`<a href="${address}" target="_blank" rel="noreferrer">`);
	expect(words.split('</a>')[0]).toContain(name);
});
