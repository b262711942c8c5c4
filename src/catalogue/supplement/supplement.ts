import type { OutsideIds } from '../own-id.ts';

/** A name of a movie in a language, as a supplement has it. */
export interface SupplementTitle {
	readonly movieId: number;
	/** ISO 639-1; `orig` for the original title. */
	readonly lang: string;
	readonly title: string;
	readonly source: 'alias' | 'wikipedia' | 'original';
	readonly isOfficial: boolean;
}

/** A word that marks movies of a kind: a genre, a mood, an audience, a keyword of the plot. */
export interface Term {
	readonly id: string;
	readonly kind: string;
	/** The wider term, an id. */
	readonly parent: string;
	readonly en: string;
	readonly de: string;
}

export interface Features {
	readonly termIds: readonly string[];
	readonly directors: readonly string[];
	/** ISO 3166-1, every co-producer. */
	readonly countries: readonly string[];
	/** ISO 639-1, every language spoken, in no order. */
	readonly languages: readonly string[];
}

/** What fills the gaps of MovieLens. */
export interface Filling {
	readonly year: number | undefined;
	readonly genres: readonly string[];
}

/** What Wikidata says about a movie that MovieLens has. */
export interface WikidataEntry {
	/** Its English label, or that of another language. */
	readonly title: string;
	readonly minutes: number | undefined;
	readonly directors: readonly string[];
}

/** A movie that MovieLens does not have. */
export interface NewMovie extends OutsideIds {
	readonly title: string;
	readonly tmdbId?: number | undefined;
	readonly year: number | undefined;
	readonly minutes: number | undefined;
	readonly genres: readonly string[];
	readonly keywords: readonly string[];
	/** Keywords and other terms that are known by their ids. */
	readonly termIds?: readonly string[];
	readonly countries: readonly string[];
	readonly languages: readonly string[];
	readonly directors: readonly string[];
	readonly titles: readonly { readonly lang: string; readonly title: string }[];
	/** How many Wikimedia pages it has, a sign of how well known it is. */
	readonly sitelinks: number;
	readonly kind: 'movie' | 'tv' | 'short';
}

/** Open data about movies, beside what MovieLens says. Maps are by MovieLens' movie id. */
export interface Supplement {
	readonly outsideIds: ReadonlyMap<number, OutsideIds>;
	readonly titles: readonly SupplementTitle[];
	readonly features: ReadonlyMap<number, Features>;
	readonly terms: ReadonlyMap<string, Term>;
	readonly fillings: ReadonlyMap<number, Filling>;
	/** Names of series and franchises. */
	readonly series: ReadonlyMap<number, string>;
	readonly wikidata: ReadonlyMap<number, WikidataEntry>;
	readonly newMovies: readonly NewMovie[];
}

export const NO_SUPPLEMENT: Supplement = {
	outsideIds: new Map(),
	titles: [],
	features: new Map(),
	terms: new Map(),
	fillings: new Map(),
	series: new Map(),
	wikidata: new Map(),
	newMovies: [],
};
