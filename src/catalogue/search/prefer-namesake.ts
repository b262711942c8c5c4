import { isName } from '../index/find-exact-names.ts';
import type { FoundMovie, FoundMovies } from './found-movie.ts';
import type { Searcher } from './searcher.ts';

const NO_TITLE_COST = 0.2;
/** What the newest of several movies of one name gains by the word "new". */
const AGE_GAIN = 0.3;
/** Movies are new for so long. */
const RECENT_YEARS = 6;
/** A namesake that hardly anyone knows is neither the old nor the new one. */
const LEAST_KNOWN = 3;

/** What one movie is called in another language is a weaker reading of a text that is the title of another movie. */
export function preferTitles(best: FoundMovies, { names, index }: Searcher): void {
	const exact = [...best.values()].filter(({ name, query }) => query.isWhole && isName(query.words, name, index));
	const isKind = ({ name }: FoundMovie, kind: string): boolean => names.at(name).kind === kind;
	const titles = new Set(exact.filter((one) => isKind(one, 'title')).map(({ query }) => query.words.join(' ')));
	for (const one of exact) {
		if (isKind(one, 'alternative') && titles.has(one.query.words.join(' '))) one.evidence -= NO_TITLE_COST;
	}
}

/**
 * "new dune", "the original suspiria": of the movies of one name, the newest or the first that people know. A
 * new movie is not an old one: "new mad max".
 */
export function preferByAge(best: FoundMovies, { movies, audiences, newestYear }: Searcher): void {
	for (const hint of ['first', 'newest']) {
		const hinted = [...best.values()].filter(({ movie, query, evidence }) => {
			return query.hints.includes(hint) && evidence >= 1 && audiences[movie] >= LEAST_KNOWN;
		});
		const byYear = hinted.sort((a, b) => (movies.at(a.movie).year ?? 0) - (movies.at(b.movie).year ?? 0));
		const meant = hint === 'first' ? byYear[0] : byYear.at(-1);
		if (!meant) continue;
		if (byYear.length > 1) meant.evidence += AGE_GAIN;
		else if (hint === 'newest' && (movies.at(meant.movie).year ?? 0) < newestYear - RECENT_YEARS)
			meant.isDoubtful = true;
	}
}
