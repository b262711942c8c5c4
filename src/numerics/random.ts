/** Draws random numbers that depend on the seed alone. Not for secrets. */
export interface Random {
	/** Draws from [0, 1) evenly, 53 bits. */
	uniform(): number;
	/** Draws from the normal distribution with mean 0 and standard deviation 1. */
	normal(): number;
}

const WORDS = 624;
const SHIFT = 397;

/**
 * Creates the Mersenne Twister, seeded and read as NumPy's `RandomState` does it. With the same seed a factorisation
 * begins where scikit-learn's does, and the two can be compared number by number. Matsumoto and Nishimura, "Mersenne
 * twister", 1998; normal numbers by Marsaglia's polar method.
 *
 * @param seed - 0 to 2^32 - 1.
 * @example createRandom(0).uniform() // 0.5488135039273248, as np.random.RandomState(0).random_sample()
 */
export function createRandom(seed: number): Random {
	const drawWord = createTwister(seed);
	let spare: number | undefined;
	const uniform = (): number => {
		const high = drawWord() >>> 5;
		return (high * 2 ** 26 + (drawWord() >>> 6)) / 2 ** 53;
	};
	const normal = (): number => {
		if (spare !== undefined) {
			const value = spare;
			spare = undefined;
			return value;
		}
		let [x, y, square] = [0, 0, 0];
		do {
			x = 2 * uniform() - 1;
			y = 2 * uniform() - 1;
			square = x * x + y * y;
		} while (square >= 1 || square === 0);
		const scale = Math.sqrt((-2 * Math.log(square)) / square);
		spare = scale * x;
		return scale * y;
	};
	return { uniform, normal };
}

/** Creates the generator itself. @returns a function that draws 32 bits. */
function createTwister(seed: number): () => number {
	const state = new Uint32Array(WORDS);
	state[0] = seed;
	for (let at = 1; at < WORDS; at++) {
		state[at] = Math.imul(1812433253, state[at - 1] ^ (state[at - 1] >>> 30)) + at;
	}
	let next = WORDS;
	return () => {
		if (next === WORDS) {
			twist(state);
			next = 0;
		}
		let word = state[next++];
		word ^= word >>> 11;
		word ^= (word << 7) & 0x9d2c5680;
		word ^= (word << 15) & 0xefc60000;
		return (word ^ (word >>> 18)) >>> 0;
	};
}

function twist(state: Uint32Array): void {
	for (let at = 0; at < WORDS; at++) {
		const following = at + 1 < WORDS ? at + 1 : 0;
		const shifted = at + SHIFT < WORDS ? at + SHIFT : at + SHIFT - WORDS;
		const mixed = (state[at] & 0x80000000) | (state[following] & 0x7fffffff);
		state[at] = state[shifted] ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
	}
}
