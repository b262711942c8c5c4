/** A movie as TMDB can be asked for it. Others than by TMDB's own id are found by their ids of IMDb or Wikidata. */
export interface AskedMovie {
	/** The catalogue's. */
	readonly id: number;
	readonly tmdbId: number | undefined;
	readonly imdbId: string | undefined;
	readonly wikidataId: string | undefined;
}

/** Names of services that show a movie in one country, by how one pays. JustWatch is the source. */
export interface Offers {
	/** With a subscription, with advertisements, or free. */
	readonly stream: readonly string[];
	readonly rent: readonly string[];
	readonly buy: readonly string[];
}

/** A service that streams movies in a country: with a subscription, with advertisements, or free. */
export interface StreamingService {
	/** TMDB's. */
	readonly id: number;
	/** May hold anything and is not escaped. */
	readonly name: string;
}

/** What TMDB knows about a movie. Texts may hold anything and are not escaped. */
export interface MovieSheet {
	readonly posterUrl: string | undefined;
	/** Absent where the picture is a sample. */
	readonly facts?: SheetFacts;
}

interface SheetFacts {
	readonly tmdbId: number;
	readonly originalTitle: string | undefined;
	/** In the language that was asked for, or in English. */
	readonly overview: string | undefined;
	readonly minutes: number | undefined;
	/** The first few, in the order of the credits. */
	readonly cast: readonly string[];
	readonly directors: readonly string[];
	/** In the country that was asked for; `undefined` where JustWatch knows none. */
	readonly offers: Offers | undefined;
}

/** Addresses of posters by the catalogue's id of their movies. */
export interface Posters {
	readonly urls: ReadonlyMap<number, string>;
	/** They are pictures of our own, for trying cards out. */
	readonly areSamples: boolean;
}

/** A picture whose type and size were checked; only those of our own are SVG. */
export interface Picture {
	readonly contentType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/svg+xml';
	readonly bytes: Uint8Array;
}

/**
 * Posters and facts from TMDB. Nothing here throws or waits for long: what cannot be had in time is left out. Nothing
 * that comes from TMDB may train a model or order a list; its terms forbid the one, and our own rules the other.
 */
export interface Tmdb {
	/** Whether TMDB can be asked where to watch a movie. */
	readonly isOn: boolean;
	/** Posters in the language where there are any. @param locale as Discord says it */
	findPosters(movies: readonly AskedMovie[], locale: string): Promise<Posters>;
	/** @param country ISO 3166-1, for where to watch */
	findSheet(movie: AskedMovie, locale: string, country: string): Promise<MovieSheet | undefined>;
	/**
	 * The services that stream movies in a country, the most used first; `undefined` when TMDB does not answer in time.
	 *
	 * @param country ISO 3166-1
	 */
	listStreaming(country: string): Promise<readonly StreamingService[] | undefined>;
	/**
	 * TMDB's ids of the movies that a service streams in a country, at most the 2,000 best known; `undefined` when TMDB
	 * does not answer. A service that is new to us takes up to three seconds.
	 */
	findStreamed(serviceId: number, country: string): Promise<ReadonlySet<number> | undefined>;
	/** The movie of a poster's address that was given out before. */
	movieOf(posterUrl: string): number | undefined;
	/** The poster of a movie that was given out before. */
	readPicture(movieId: number): Promise<Picture | undefined>;
}

/** Without a token: no pictures, and nothing is fetched. */
export const NO_TMDB: Tmdb = {
	isOn: false,
	findPosters: async () => ({ urls: new Map(), areSamples: false }),
	findSheet: async () => undefined,
	listStreaming: async () => undefined,
	findStreamed: async () => undefined,
	movieOf: () => undefined,
	readPicture: async () => undefined,
};
