/** What else is known about movies that helps to tell which one a text means. All of it may be missing. */
export interface TitleFacts {
	/** Titles in other languages and scripts. */
	namesOf(movieId: number): readonly string[];
	directorsOf(movieId: number): readonly string[];
	/** ISO 639-1. */
	languagesOf(movieId: number): readonly string[];
	seriesOf(movieId: number): string | undefined;
}

const NONE: readonly string[] = [];

export const NO_FACTS: TitleFacts = {
	namesOf: () => NONE,
	directorsOf: () => NONE,
	languagesOf: () => NONE,
	seriesOf: () => undefined,
};
