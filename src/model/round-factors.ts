/** The greatest whole number that stands for a factor. */
const FULL_SCALE = 255;

/** Factors of movies as bytes: each stands for itself times its movie's scale / 255. A fourth of the size. */
export interface ShortFactors {
	readonly bytes: Uint8Array;
	/** By movie: its greatest factor. */
	readonly scales: Float32Array;
}

/** Writes factors, 0 or more, as bytes. A movie's factors move by at most a 510th of its greatest. */
export function shortenFactors(factors: ArrayLike<number>, k: number): ShortFactors {
	const scales = new Float32Array(factors.length / k);
	for (let at = 0; at < factors.length; at++) {
		const movie = Math.floor(at / k);
		scales[movie] = Math.max(scales[movie], factors[at]);
	}
	const bytes = Uint8Array.from(factors, (factor, at) => {
		const scale = scales[Math.floor(at / k)];
		return scale > 0 ? Math.round((FULL_SCALE * factor) / scale) : 0;
	});
	return { bytes, scales };
}

/** Reads the factors off the bytes. */
export function restoreFactors({ bytes, scales }: ShortFactors, k: number): Float32Array {
	const factors = new Float32Array(bytes.length);
	for (let movie = 0, at = 0; movie < scales.length; movie++) {
		const scale = scales[movie];
		for (const end = at + k; at < end; at++) factors[at] = (bytes[at] * scale) / FULL_SCALE;
	}
	return factors;
}

/** Rounds factors to those that bytes can say. Rounding again changes nothing. */
export function roundFactors(factors: ArrayLike<number>, k: number): Float32Array {
	return restoreFactors(shortenFactors(factors, k), k);
}
