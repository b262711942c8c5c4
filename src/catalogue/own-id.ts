/** Numbers under which other services know a movie. */
export interface OutsideIds {
	/** `Q47703` */
	readonly wikidataId?: string | undefined;
	/** Seven or eight digits. */
	readonly imdbId?: string | undefined;
	/** The id of omdb.org, the open media database. */
	readonly omdbId?: string | undefined;
}

/** MovieLens ids stay far below. */
export const FIRST_OWN_ID = 1_000_000_000;
/** Wikidata has numbers up to about 140 million. */
const WIKIDATA = { first: FIRST_OWN_ID, size: 400_000_000 };
/** IMDb has numbers of at most eight digits. */
const IMDB = { first: WIKIDATA.first + WIKIDATA.size, size: 100_000_000 };
/** The end of the last range, 1,600,000,000, fits into an Int32 as model files hold it. */
const OMDB = { first: IMDB.first + IMDB.size, size: 100_000_000 };

/** Whether an id is one that we derived, and not one of MovieLens. */
export function isOwnId(movieId: number): boolean {
	return movieId >= FIRST_OWN_ID;
}

/**
 * Derives the ids of a movie that MovieLens does not have, the one that counts first. They are the same on every
 * machine and in every update, and each service has a range of its own.
 *
 * @example deriveOwnIds({ wikidataId: 'Q113877606', imdbId: '22022452' }) // [1113877606, 1422022452]
 */
export function deriveOwnIds({ wikidataId, imdbId, omdbId }: OutsideIds): number[] {
	const ids = [place(wikidataId?.slice(1), WIKIDATA), place(imdbId, IMDB), place(omdbId, OMDB)];
	return ids.filter((id) => id !== undefined);
}

function place(digits: string | undefined, { first, size }: { first: number; size: number }): number | undefined {
	const number = Number(digits ?? Number.NaN);
	return Number.isInteger(number) && number > 0 && number < size ? first + number : undefined;
}
