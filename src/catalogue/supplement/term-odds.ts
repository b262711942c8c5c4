/** Of a term with few marks little is known: this many are added, divided among countries as all marks are. */
const ADDED = 6;

/** What tells which country a term is of. */
interface Marked {
	readonly countries: readonly string[];
	readonly terms: readonly string[];
}

/**
 * How many times likelier a term marks a movie of a country than one of any other, above 0; 1 where nothing is known.
 */
export type TermOdds = (term: string, country: string) => number;

/**
 * Learns from the movies that have one country which terms are at home where: "New Delhi" in India, "British Army" in
 * Britain. With m marks of the term, k of them in the country, and p, the country's share of all marks, the odds are
 *
 *     (k + 6 p) / (m - k + 6 (1 - p)) / (p / (1 - p)),
 *
 * so that one mark says next to nothing for a country with many of all marks, and much for one with few: 1 + 1 / (6 p).
 * O(marks), and O(countries of the term) a call.
 */
export function learnTermOdds(movies: Iterable<Marked>): TermOdds {
	const all = new Map<string, number>();
	const byTerm = new Map<string, Map<string, number>>();
	for (const { countries, terms } of movies) {
		if (countries.length !== 1) continue;
		const [country] = countries;
		for (const term of new Set(terms)) {
			const marks = byTerm.get(term) ?? new Map<string, number>();
			byTerm.set(term, marks);
			add(marks, country);
			add(all, country);
		}
	}
	const total = sum(all);
	return (term, country) => {
		const marks = byTerm.get(term);
		const share = (all.get(country) ?? 0) / total;
		if (marks === undefined || share === 0 || share === 1) return 1;
		const here = marks.get(country) ?? 0;
		const elsewhere = sum(marks) - here;
		return (((here + ADDED * share) / (elsewhere + ADDED * (1 - share))) * (1 - share)) / share;
	};
}

const add = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

const sum = (counts: ReadonlyMap<string, number>): number => counts.values().reduce((all, count) => all + count, 0);
