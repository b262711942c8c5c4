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
	/** How well known each movie is, in ratings. */
	readonly audiences: Float32Array;
	/** The part of each audience that no rating shows. */
	readonly expected: Float32Array;
	/** What its fame adds to the evidence for each movie. */
	readonly fame: Float32Array;
	readonly initials: Initials;
	readonly newestYear: number;
	readonly bySeries: ReadonlyMap<string, readonly number[]>;
	/** The series of each movie, where it is known from elsewhere. */
	readonly seriesOf: readonly (string | undefined)[];
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
	const known = movies.map(({ id }) => details.get(id));
	const seriesOf = known.map((one) => one?.series);
	const { audiences, expected } = estimateAudiences(movies, known);
	return {
		...searched,
		letters: indexLetters(names.map((name) => (isIndexedByLetters(name, audiences) ? name.words.join('') : ''))),
		audiences,
		expected,
		fame: weighFame(audiences),
		initials: indexInitials(movies, names, audiences),
		newestYear: movies.reduce((newest, { year = 0 }) => Math.max(newest, year), 0),
		bySeries: groupBySeries(seriesOf),
		seriesOf,
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

function groupBySeries(seriesOf: readonly (string | undefined)[]): Map<string, number[]> {
	const bySeries = new Map<string, number[]>();
	for (const [movie, series] of seriesOf.entries()) {
		if (series === undefined) continue;
		const known = bySeries.get(series);
		if (known) known.push(movie);
		else bySeries.set(series, [movie]);
	}
	return bySeries;
}

function listTitles(movies: number, names: readonly IndexedName[]): Int32Array {
	const titles = new Int32Array(movies);
	for (const [at, { movie, kind }] of names.entries()) if (kind === 'title') titles[movie] = at;
	return titles;
}
