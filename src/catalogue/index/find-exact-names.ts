import type { TitleIndex } from './title-index.ts';

/** Finds the names that are exactly these words in this order; many movies may share one. */
export function findExactNames(words: readonly string[], index: TitleIndex): number[] {
	const ids = words.map((word) => index.wordIds.get(word));
	if (ids.length === 0 || !ids.every((id) => id !== undefined)) return [];
	const countNames = (id: number): number => index.postingStarts[id + 1] - index.postingStarts[id];
	const rarest = ids.reduce((least, id) => (countNames(id) < countNames(least) ? id : least));
	const { postings, postingStarts, nameStarts } = index;
	const exact: number[] = [];
	// A common word is in thousands of names, most of them longer or shorter.
	for (let p = postingStarts[rarest]; p < postingStarts[rarest + 1]; p++) {
		const name = postings[p];
		if (nameStarts[name + 1] - nameStarts[name] !== ids.length || exact.at(-1) === name) continue;
		if (holdsWords(name, ids, index)) exact.push(name);
	}
	return exact;
}

function holdsWords(name: number, ids: readonly number[], { nameStarts, nameWords }: TitleIndex): boolean {
	for (let at = 0; at < ids.length; at++) if (nameWords[nameStarts[name] + at] !== ids[at]) return false;
	return true;
}

/** Whether a name is exactly these words. */
export function isName(
	words: readonly string[],
	name: number,
	{ nameStarts, nameWords, spellings }: TitleIndex,
): boolean {
	if (nameStarts[name + 1] - nameStarts[name] !== words.length) return false;
	return words.every((word, at) => word === spellings.sorted[nameWords[nameStarts[name] + at]]);
}
