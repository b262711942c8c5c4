import Fuse from 'fuse.js';

/**
 * How alike the spelling of each name and the typed text is as a whole, 0 to 1, by Fuse.js. It sees what a comparison word by word does not:
 * letters that went to the wrong side of a space. It costs about 10 µs a name, so it is asked about the few best.
 */
export function judgeSpelling(text: string, names: readonly string[]): Float32Array {
	const fuse = new Fuse(names, { includeScore: true, threshold: 0.6, ignoreLocation: true, ignoreFieldNorm: true });
	const likeness = new Float32Array(names.length);
	for (const { refIndex, score = 1 } of fuse.search(text)) likeness[refIndex] = 1 - score;
	return likeness;
}
