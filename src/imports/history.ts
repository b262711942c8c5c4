import type { ScaleName } from './read-stars.ts';

/** What a row of a history says about a movie. */
export type RowKind = 'rated' | 'seen' | 'wanted' | 'liked' | 'unwanted';

/** Why a row cannot name a movie, whatever the catalogue has. */
export type RowFault = 'series' | 'episode' | 'game' | 'noTitle' | 'badRating';

/** One row of a history, in the words of its file. */
export interface HistoryRow {
	/** Counted from 1 over all files that were read, without their headings. */
	readonly row: number;
	readonly title: string;
	readonly year: number | undefined;
	/** Other titles that the row gives, such as the original one. */
	readonly otherTitles: readonly string[];
	/** Seven or eight digits. */
	readonly imdbId: string | undefined;
	/** Of a movie; the numbers of series are others. */
	readonly tmdbId: number | undefined;
	/** Our own id, from our own exports and from MovieLens. */
	readonly movieId: number | undefined;
	readonly kind: RowKind;
	/** 0.5 to 5 in halves; only where the kind is `rated`. */
	readonly stars: number | undefined;
	/** Milliseconds since 1970, UTC. */
	readonly at: number | undefined;
	/** Which file of an archive the row is from. Where two rate one movie, the lower counts. */
	readonly source: number;
	readonly fault: RowFault | undefined;
}

/** The formats we read, as people call them. */
export type FormatName =
	| 'Letterboxd'
	| 'IMDb'
	| 'Trakt'
	| 'TMDB'
	| 'MovieLens'
	| 'Criticker'
	| 'Movary'
	| 'Simkl'
	| 'Ryot'
	| 'Flixster'
	| 'Filmtipset'
	| 'Kinopoisk'
	| 'Matinee'
	| 'table';

/** What a file of an archive, or a single file, was read as. */
export interface History {
	readonly format: FormatName;
	readonly scale: ScaleName;
	readonly rows: readonly HistoryRow[];
	/**
	 * Whether the file does not say what its rows without stars are: Letterboxd's watched.csv, watchlist.csv and
	 * likes/films.csv have the same columns. They are read as seen unless the reader is told otherwise.
	 */
	readonly isKindUnsure: boolean;
	/** Whether the file gives years, so that a row without one is of a movie that has none yet. */
	readonly hasYears: boolean;
}
