import Fuse from 'fuse.js';

/**
 * Lets Fuse.js compare the typed text with each name as a whole: 0 for unlike, 1 for the same. It sees letters on the
 * wrong side of a space, which a comparison word by word misses. Costs about 10 µs a name, so ask it about the few
 * best.
 */
export function judgeSpelling(text: string, names: readonly string[]): Float32Array {
	const options = {
		includeScore: true,
		threshold: 0.6,
		ignoreLocation: true,
		ignoreFieldNorm: true,
		shouldSort: false,
	};
	const fuse = new Fuse(names, options);
	const likeness = new Float32Array(names.length);
	for (const { refIndex, score = 1 } of fuse.search(text)) likeness[refIndex] = 1 - score;
	return likeness;
}
