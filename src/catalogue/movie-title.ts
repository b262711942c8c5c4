/** A name of a movie in a language. */
export interface MovieTitle {
	/** ISO 639-1, `orig` for the title in the movie's own language, `und` for an unknown language. */
	readonly lang: string;
	readonly title: string;
	/** Whether it is the one to show to people of that language; at most one title of a language is. */
	readonly isOfficial: boolean;
}
