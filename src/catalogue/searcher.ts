import type { DetailsTable } from './details-table.ts';
import type { ExtraWords } from './drop-extra-words.ts';
import { estimateAudiences } from './estimate-audience.ts';
import type { Expansion } from './expand-word.ts';
import { createTally, type Tally } from './find-candidates.ts';
import { type Initials, indexInitials } from './index-initials.ts';
import { indexLetters, type LetterIndex } from './letter-index.ts';
import type { Movie } from './movie.ts';
import type { IndexedName, TitleIndex } from './title-index.ts';
import { FAME } from './weigh-evidence.ts';

/** The names to search. Movies are known by their places in `movies`. */
export interface SearchedNames {
	/** The most rated first. */
	readonly movies: readonly Movie[];
	readonly names: readonly IndexedName[];
	/** The index of `names`. */
	readonly index: TitleIndex;
	readonly abbreviations: ReadonlyMap<string, readonly string[]>;
	readonly extraWords: ExtraWords;
	readonly details: DetailsTable;
}

/** All that a search reads, made once at boot. */
export interface Searcher extends SearchedNames {
	readonly letters: LetterIndex;
	/** How well known each movie is, and how much one rating of it counts. */
	readonly audiences: Float32Array;
	readonly corrections: Float32Array;
	/** What its fame adds to the evidence for each movie. */
	readonly fame: Float32Array;
	readonly initials: Initials;
	readonly bySeries: ReadonlyMap<string, readonly number[]>;
	readonly seriesOf: (movieId: number) => string | undefined;
	/** The name of each movie that is its title. */
	readonly titles: Int32Array;
	readonly tally: Tally;
	/** Words already expanded. */
	readonly known: Map<string, Expansion>;
}

/** Movies known less are found by the letters of their titles alone, and by the words of their other names. */
const LEAST_BY_LETTERS = 10;

export function createSearcher(searched: SearchedNames): Searcher {
	const { movies, names, details } = searched;
	const { audiences, corrections } = estimateAudiences(movies, details);
	return {
		...searched,
		letters: indexLetters(names.map((name) => (isIndexedByLetters(name, audiences) ? name.words.join('') : ''))),
		audiences,
		corrections,
		fame: weighFame(audiences),
		initials: indexInitials(movies, names, audiences),
		bySeries: groupBySeries(movies, details),
		seriesOf: (movieId) => details.get(movieId)?.series,
		titles: listTitles(movies.length, names),
		tally: createTally(names.length),
		known: new Map(),
	};
}

/** Titles of rated movies, and other titles of those that many know: the others are found by their words. */
function isIndexedByLetters({ movie, rated, kind }: IndexedName, audiences: Float32Array): boolean {
	return rated && (kind !== 'alternative' || audiences[movie] >= LEAST_BY_LETTERS);
}

/** The logarithm of the audience, as a share of the best known movie's. */
function weighFame(audiences: Float32Array): Float32Array {
	const most = Math.log1p(Math.max(1, ...audiences.subarray(0, 5000)));
	return audiences.map((audience) => (FAME * Math.log1p(audience)) / most);
}

function groupBySeries(movies: readonly Movie[], details: DetailsTable): Map<string, number[]> {
	const bySeries = new Map<string, number[]>();
	for (const [at, { id }] of movies.entries()) {
		const series = details.get(id)?.series;
		if (series === undefined) continue;
		const known = bySeries.get(series);
		if (known) known.push(at);
		else bySeries.set(series, [at]);
	}
	return bySeries;
}

function listTitles(movies: number, names: readonly IndexedName[]): Int32Array {
	const titles = new Int32Array(movies);
	for (const [at, { movie, kind }] of names.entries()) if (kind === 'title') titles[movie] = at;
	return titles;
}
