/** What is known about a movie beside its row in the catalogue. Lists are empty where nothing is known. */
export interface MovieDetails {
	readonly directors: readonly string[];
	/** ISO 3166-1, every co-producer, those of the past included ("SU"). */
	readonly countries: readonly string[];
	/** ISO 639-1, every language spoken, in no order. */
	readonly languages: readonly string[];
	/** The one country it is from. */
	readonly country: string | undefined;
	/** The one language it is in. */
	readonly language: string | undefined;
	readonly minutes: number | undefined;
	/** The series or franchise it belongs to. */
	readonly series: string | undefined;
	/** Ids of terms: genres, moods, keywords of the plot. */
	readonly termIds: readonly string[];
	/** `tv` was made for television. People do not want `tv` and `short` unless they ask. */
	readonly kind: 'movie' | 'tv' | 'short';
	/** How many Wikimedia pages it has, for a few new movies; 0 where unknown. */
	readonly sitelinks: number;
}
