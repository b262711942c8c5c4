import { readFileSync } from 'node:fs';

/** A query and the movies it may mean: one must be among the first `accept_top`. No movie for texts to refuse. */
export interface RankingCase {
	readonly query: string;
	readonly expect: readonly number[];
	readonly accept_top: number;
	readonly kind: string;
	readonly why: string;
}

/** Reads `public-titles.jsonl` or `own-titles.jsonl`. */
export function readRankingSet(name: string): RankingCase[] {
	const lines = readFileSync(`test/catalogue/${name}.jsonl`, 'utf8').trim().split('\n');
	return lines.map((line) => JSON.parse(line));
}
