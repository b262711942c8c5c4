import type { Pieces } from '../../pieces.ts';
import type { DetailsTable } from '../details-table.ts';
import type { CatalogueIndex } from '../index/catalogue-index.ts';
import { type Initials, openInitials } from '../index/index-initials.ts';
import { type LetterIndex, openLetterIndex } from '../index/letter-index.ts';
import type { Lookup } from '../index/lookup.ts';
import { type Name, openNames } from '../index/open-names.ts';
import { openSmallTables } from '../index/small-tables.ts';
import { openTitleIndex, type TitleIndex } from '../index/title-index.ts';
import type { Movie } from '../movie.ts';
import { openTitleFacts } from '../title-facts.ts';
import type { ExtraWords } from './drop-extra-words.ts';
import type { Expansion } from './expand-word.ts';
import { createTally, type Tally } from './find-candidates.ts';
import { FAME } from './weigh-evidence.ts';

/** All that a search reads, made once at boot. Movies are known by their places in `movies`. */
export interface Searcher {
	/** The most rated first. */
	readonly movies: Lookup<Movie>;
	readonly names: Lookup<Name>;
	/** The index of `names`. */
	readonly index: TitleIndex;
	readonly letters: LetterIndex;
	readonly abbreviations: ReadonlyMap<string, readonly string[]>;
	readonly extraWords: ExtraWords;
	readonly details: DetailsTable;
	/** How well known each movie is, in ratings. */
	readonly audiences: Float32Array;
	/** The part of each audience that no rating shows. */
	readonly expected: Float32Array;
	/** What its fame adds to the evidence for each movie. */
	readonly fame: Float32Array;
	readonly initials: Initials;
	readonly newestYear: number;
	/** The movies that are known to be of one series with a movie, itself included; none where no series is known. */
	readonly listSeriesOf: (movie: number) => Iterable<number>;
	/** The name of each movie that is its title. */
	readonly titles: Int32Array;
	readonly tally: Tally;
	/** Words already expanded. */
	readonly known: Map<string, Expansion>;
}

export function* createSearcher(compiled: CatalogueIndex, movies: Lookup<Movie>): Pieces<Searcher> {
	const index = yield* openTitleIndex(compiled);
	const fame = weighFame(compiled.audiences);
	yield;
	const { abbreviations, extraWords } = openSmallTables(compiled.smallTables);
	const { movieSeries, seriesMovies, seriesStarts, movieYears, audiences, expected } = compiled;
	return {
		movies,
		names: openNames(compiled, index.spellings.sorted),
		index,
		letters: openLetterIndex(compiled),
		abbreviations,
		extraWords,
		details: openTitleFacts(compiled).details,
		audiences,
		expected,
		fame,
		newestYear: movieYears.reduce((newest, year) => Math.max(newest, year), 0),
		initials: openInitials(compiled),
		listSeriesOf(movie) {
			const series = movieSeries[movie];
			return series < 0 ? [] : seriesMovies.subarray(seriesStarts[series], seriesStarts[series + 1]);
		},
		titles: compiled.titleNames,
		tally: createTally(compiled.nameMovies.length),
		known: new Map(),
	};
}

/** The audience of a movie that is no more than described; it has no fame. */
const UNKNOWN = 1;

/** The logarithm of the audience, as a share of the best known movie's. */
function weighFame(audiences: Float32Array): Float32Array {
	const most = Math.log1p(Math.max(1, ...audiences.subarray(0, 5000)));
	return audiences.map((audience) => (FAME * Math.log1p(Math.max(0, audience - UNKNOWN))) / most);
}
