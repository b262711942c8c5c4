/** Random numbers as the legacy generator of numpy draws them, so that a split made with numpy can be made again. */
export interface NumpyRandom {
	/** Shuffles 0 to n - 1: `numpy.random.permutation(n)`. The first of them are `choice(n, size, replace=False)`. */
	permute(n: number): Int32Array;
}

const WORDS = 624;
const SHIFT = 397;

/**
 * Begins as `numpy.random.seed(seed)`. The Mersenne Twister of Matsumoto and Nishimura, "Mersenne Twister: a
 * 623-dimensionally equidistributed uniform pseudo-random number generator", 1998.
 *
 * @param seed - 0 to 2^32 - 1.
 */
export function createNumpyRandom(seed: number): NumpyRandom {
	const state = new Uint32Array(WORDS);
	state[0] = seed;
	for (let at = 1; at < WORDS; at++) {
		state[at] = Math.imul(1812433253, state[at - 1] ^ (state[at - 1] >>> 30)) + at;
	}
	let next = WORDS;

	function twist(): void {
		for (let at = 0; at < WORDS; at++) {
			const joined = (state[at] & 0x80000000) | (state[(at + 1) % WORDS] & 0x7fffffff);
			state[at] = state[(at + SHIFT) % WORDS] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
		}
		next = 0;
	}

	function draw(): number {
		if (next === WORDS) twist();
		let word = state[next++];
		word ^= word >>> 11;
		word ^= (word << 7) & 0x9d2c5680;
		word ^= (word << 15) & 0xefc60000;
		return (word ^ (word >>> 18)) >>> 0;
	}

	/** Draws a whole number from 0 to `max`: numbers of as many bits, until one is not larger. */
	function drawUpTo(max: number): number {
		const mask = 2 ** (32 - Math.clz32(max)) - 1;
		for (;;) {
			const value = (draw() & mask) >>> 0;
			if (value <= max) return value;
		}
	}

	return {
		permute(n) {
			const order = Int32Array.from({ length: n }, (_, at) => at);
			for (let last = n - 1; last > 0; last--) {
				const at = drawUpTo(last);
				[order[last], order[at]] = [order[at], order[last]];
			}
			return order;
		},
	};
}
