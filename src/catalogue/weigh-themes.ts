/** How often a subgenre counts as said: the source gives a movie few of these, and up to a hundred keywords. */
const SUBGENRE = 3;
/** The usual constants of BM25: how soon more mentions say no more, and how much the length of the list counts. */
const SATURATION = 1.2;
const BY_LENGTH = 0.75;
/** How long the list of a well-known movie usually is. */
const USUAL_LENGTH = 30;
/** No movie has more of a theme, however short its list. */
const MOST = 1.6;

/** A term of a movie: its kind, and the themes that it names, the widest first. */
interface NamedTerm {
	readonly kind: string;
	readonly names: readonly string[];
}

/**
 * Weighs the themes of a movie by how central they are: the one dance among the forty keywords of "Pulp Fiction" says
 * less than all the dances of "Singin' in the Rain". With m, how often its terms name the theme
 * or its heading, and l, how often they name any, it has
 *
 *     m (k + 1) / (m + k (1 - b + b l / 30)),   at most 1.6,
 *
 * of the theme, where k = 1.2 and b = 0.75: BM25 without rarity (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework", 2009). One keyword of thirty counts 1.
 *
 * @returns by theme, how much of it the movie has, above 0.
 * @example weighThemes([{ kind: 'Genre', names: ['Heist Movies', 'Caper Movie'] }]).get('Caper Movie') // 1.6
 */
export function weighThemes(terms: readonly NamedTerm[]): Map<string, number> {
	const mentions = new Map<string, number>();
	let length = 0;
	for (const { kind, names } of terms) {
		if (names.length === 0) continue;
		const count = kind === 'Genre' ? SUBGENRE : 1;
		length += count;
		mentions.set(names[0], (mentions.get(names[0]) ?? 0) + count);
	}
	const damping = SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / USUAL_LENGTH);
	const amounts = new Map<string, number>();
	for (const { names } of terms) {
		for (const name of names) {
			const count = mentions.get(names[0])!;
			const amount = Math.min(MOST, (count * (SATURATION + 1)) / (count + damping));
			amounts.set(name, Math.max(amount, amounts.get(name) ?? 0));
		}
	}
	return amounts;
}
