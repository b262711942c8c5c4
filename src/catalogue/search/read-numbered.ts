/** A text that means one movie of a series: its place there, from 1, or its end. */
export interface Numbered {
	readonly stem: readonly string[];
	readonly number: number | 'last';
}

const ORDINALS = new Map<string, number | 'last'>(
	'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, at + 1]),
);
for (const word of ['last', 'latest', 'newest', 'final']) ORDINALS.set(word, 'last');
const LAST_NUMBER = 12;
const BESIDE = new Set(['the', 'movie', 'film', 'one']);

/**
 * Reads a number after the title of a series, or an ordinal before or after it.
 *
 * @example readNumbered(['the', 'first', 'harry', 'potter', 'movie']) // [{ stem: ['harry', 'potter'], number: 1 }]
 */
export function readNumbered(words: readonly string[]): Numbered[] {
	const bare = [...words];
	while (bare.length > 1 && BESIDE.has(bare.at(-1)!)) bare.pop();
	const last = bare.at(-1) ?? '';
	const found: { stem: string[]; number: Numbered['number'] }[] = [];
	if (/^\d{1,2}$/.test(last) && Number(last) > 0 && Number(last) <= LAST_NUMBER) {
		found.push({ stem: bare.slice(0, -1), number: Number(last) });
	}
	const start = bare[0] === 'the' ? 1 : 0;
	const leading = ORDINALS.get(bare[start]);
	if (leading !== undefined) found.push({ stem: bare.slice(start + 1), number: leading });
	const trailing = ORDINALS.get(last);
	if (trailing !== undefined) found.push({ stem: bare.slice(0, -1), number: trailing });
	for (const { stem } of found) while (stem.length > 1 && stem.at(-1) === 'the') stem.pop();
	// "8 1/2" is no second movie of "8 1", and "300 2" is one of "300"
	return found.filter(({ stem }) => stem.length > 0 && !/^\d$/.test(stem.at(-1)!));
}
