import type { TitleIndex } from './title-index.ts';

/** Finds the names that are exactly these words in this order; many movies may share one. */
export function findExactNames(words: readonly string[], index: TitleIndex): number[] {
	const ids = words.map((word) => index.wordIds.get(word));
	if (ids.length === 0 || !ids.every((id) => id !== undefined)) return [];
	const countNames = (id: number): number => index.postingStarts[id + 1] - index.postingStarts[id];
	const rarest = ids.reduce((least, id) => (countNames(id) < countNames(least) ? id : least));
	const exact: number[] = [];
	for (let p = index.postingStarts[rarest]; p < index.postingStarts[rarest + 1]; p++) {
		const name = index.postings[p];
		const start = index.nameStarts[name];
		const isSame =
			index.nameStarts[name + 1] - start === ids.length && ids.every((id, at) => index.nameWords[start + at] === id);
		if (isSame && exact.at(-1) !== name) exact.push(name);
	}
	return exact;
}
