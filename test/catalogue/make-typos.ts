/** The same pseudo-random numbers in [0, 1) for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the finger anywhere in the text: a letter lost, added, replaced, or swapped with the next. Spaces and digits are hit too. */
export function makeTypo(text: string, random: () => number): string {
	const at = Math.floor(random() * text.length);
	const letter = LETTERS[Math.floor(random() * LETTERS.length)];
	switch (Math.floor(random() * 4)) {
		case 0:
			return text.slice(0, at) + text.slice(at + 1);
		case 1:
			return text.slice(0, at) + letter + text.slice(at);
		case 2:
			return text.slice(0, at) + letter + text.slice(at + 1);
		default:
			return (
				text.slice(0, at) +
				text
					.slice(at, at + 2)
					.split('')
					.reverse()
					.join('') +
				text.slice(at + 2)
			);
	}
}
