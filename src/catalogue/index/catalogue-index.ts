/**
 * The compiled form of a catalogue: all that the bot needs of it, in flat arrays, so that boot reads one file and
 * computes nothing. `build-catalogue-index.ts` makes it, `index-file.ts` writes and reads it, and everything else looks
 * at these arrays, wherever they come from.
 *
 * Movies, names and words are known by their places. A `starts` array holds where each part of a long array begins, and
 * one entry more for the end. Texts are UTF-8.
 */
export const SECTIONS = {
	/** Movies, the most rated first. */
	movieIds: Int32Array,
	movieTitles: Uint8Array,
	movieTitleStarts: Int32Array,
	/** The other titles of a movie, joined by `|`. */
	movieAlternatives: Uint8Array,
	movieAlternativeStarts: Int32Array,
	/** 0 where the year is unknown; so for the numbers below. */
	movieYears: Int32Array,
	movieRatings: Int32Array,
	/** The digits of the IMDb id with a 1 before them, which keeps the zeros. */
	movieImdb: Int32Array,
	movieTmdb: Int32Array,
	movieWikidata: Int32Array,
	movieOmdb: Int32Array,
	/** Which set of genres each movie has, and the sets, joined by `|`. */
	movieGenres: Int32Array,
	genreSets: Uint8Array,
	genreSetStarts: Int32Array,
	/** All ids by which a movie may be asked for, ascending, and the movie of each. */
	sortedIds: Int32Array,
	sortedMovies: Int32Array,

	/** How well known each movie is, in ratings, and the part of it that no rating shows. */
	audiences: Float32Array,
	expected: Float32Array,
	/** The series of each movie, -1 for none, and the movies of each series. */
	movieSeries: Int32Array,
	seriesStarts: Int32Array,
	seriesMovies: Int32Array,

	/** Names. */
	nameMovies: Int32Array,
	/** Places in `NAME_KINDS`. */
	nameKinds: Uint8Array,
	nameStarts: Int32Array,
	/** The words of each name, in order. */
	nameWords: Int32Array,
	/** Sum of the weights of each name's words. */
	nameWeights: Float32Array,
	/** The name of each movie that is its title. */
	titleNames: Int32Array,

	/** Ways to write words, in code unit order. A word is known by the place of its own way. */
	spellings: Uint8Array,
	spellingStarts: Int32Array,
	/** The word each spelling stands for: itself, or the digits for "seven". */
	spellingWords: Int32Array,
	/** One bit for each letter that is in the spelling. */
	spellingMasks: Int32Array,
	/** By length, the spellings of the words in titles of rated movies, and of all others. */
	ratedByLength: Int32Array,
	ratedByLengthStarts: Int32Array,
	othersByLength: Int32Array,
	/** The same, but those of a length in the order of the spellings when they are read backwards. */
	othersFromEnd: Int32Array,
	othersByLengthStarts: Int32Array,
	/** How telling each word is: rare words much, articles little. */
	wordWeights: Float32Array,
	/** The names each word is in, in order. */
	postings: Int32Array,
	postingStarts: Int32Array,

	/** The index by pairs of letters: see `LetterIndex`. */
	letterNames: Int32Array,
	letterPairStarts: Int32Array,
	letterPostings: Uint32Array,
	letterSizes: Uint8Array,

	/** Initials in code unit order, and the names that each may stand for, the best known first. */
	initials: Uint8Array,
	initialStarts: Int32Array,
	initialNames: Int32Array,
	initialNameStarts: Int32Array,

	/** What the model builds of the facts about movies: see `ContentColumns`. */
	contentIds: Int32Array,
	contentYears: Int32Array,
	contentMinutes: Uint16Array,
	contentOffsets: Int32Array,
	contentFeatures: Int32Array,
	contentAmounts: Float32Array,
	contentNames: Uint8Array,
	contentNameStarts: Int32Array,
	contentKinds: Uint8Array,

	/** Rows of the side tables, by movie id: see `PackedRows`. */
	titleRowIds: Int32Array,
	titleRowStarts: Int32Array,
	titleRows: Uint8Array,
	detailRowIds: Int32Array,
	detailRowStarts: Int32Array,
	detailRows: Uint8Array,

	/** What is small, as JSON: see `SmallTables`. */
	smallTables: Uint8Array,
} as const;

/** The array that a constructor makes, on any kind of buffer. */
type ArrayOf<Constructor> = Constructor extends Int32ArrayConstructor
	? Int32Array
	: Constructor extends Uint32ArrayConstructor
		? Uint32Array
		: Constructor extends Float32ArrayConstructor
			? Float32Array
			: Constructor extends Uint16ArrayConstructor
				? Uint16Array
				: Uint8Array;

export type CatalogueIndex = { readonly [Name in keyof typeof SECTIONS]: ArrayOf<(typeof SECTIONS)[Name]> };
