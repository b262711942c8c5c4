import { readFileSync } from 'node:fs';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { createTitleSearch } from '../../src/catalogue/title-search.ts';

/** The catalogue that ships, and its search, once for each test file. */
export const catalogue = readCatalogue('data/catalogue.csv');
export const titles = createTitleSearch(catalogue);

/** A line of a ranking set: any of `expect` within the first `accept_top`; none expected means the text must be refused. */
export interface RankingCase {
	readonly query: string;
	readonly expect: readonly number[];
	readonly accept_top: number;
	readonly kind: string;
	readonly why: string;
}

export function readRankingSet(name: string): RankingCase[] {
	const lines = readFileSync(`test/catalogue/${name}.jsonl`, 'utf8').trim().split('\n');
	return lines.map((line) => JSON.parse(line));
}
