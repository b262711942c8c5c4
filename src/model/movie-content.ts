import type { Model } from './model.ts';

/** What a feature of a movie says. A `keyword` is a theme, a subgenre, an audience, a source: "heist", "novel". */
export const FEATURE_KINDS = ['genre', 'director', 'country', 'language', 'keyword', 'decade'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** What is known about one movie apart from its ratings. */
export interface ContentFacts {
	readonly movieId: number;
	readonly year: number | undefined;
	readonly genres: readonly string[];
	readonly directors: readonly string[];
	/** The one country it is from: ISO 3166-1. */
	readonly country: string | undefined;
	/** The one language it is in: ISO 639-1. */
	readonly language: string | undefined;
	/** How much of each theme it has, above 0: 1 is as much as one keyword of thirty says. */
	readonly keywords: ReadonlyMap<string, number>;
	readonly minutes: number | undefined;
}

/**
 * The features of all movies of a catalogue, as a sparse matrix: the features of the movie at place i are
 * `features[offsets[i]]` to `features[offsets[i + 1] - 1]`. Nothing in it is learned from ratings.
 */
export interface MovieContent {
	/** Ascending; a movie without features is not among them. */
	readonly movieIds: Int32Array;
	/** Year of release of each movie; 0 where unknown. */
	readonly years: Int32Array;
	/** Length of each movie; 0 where unknown. */
	readonly minutes: Uint16Array;
	/** By feature. Two features of different kinds may have the same name. */
	readonly featureNames: readonly string[];
	/** By feature: its place in `FEATURE_KINDS`. */
	readonly featureKinds: Uint8Array;
	/** One for each movie, and the end of the last. */
	readonly offsets: Int32Array;
	/** Those of a movie in the order of `FEATURE_KINDS`, each once. */
	readonly features: Int32Array;
	/** Beside `features`: how much of each the movie has, above 0. Of most kinds 1, of each of m directors 1 / sqrt(m). */
	readonly amounts: Float32Array;
}

/** Builds the matrix. The same facts in the same order give the same arrays. O(features of all movies). */
export function buildMovieContent(facts: readonly ContentFacts[]): MovieContent {
	const numbering = createNumbering();
	const [movieIds, years, minutes, offsets, features, amounts]: number[][] = [[], [], [], [0], [], []];
	for (const movie of facts.toSorted((a, b) => a.movieId - b.movieId)) {
		addFeatures(movie, numbering, features, amounts);
		if (features.length === offsets.at(-1)) continue;
		movieIds.push(movie.movieId);
		years.push(movie.year ?? 0);
		minutes.push(movie.minutes ?? 0);
		offsets.push(features.length);
	}
	return {
		movieIds: Int32Array.from(movieIds),
		years: Int32Array.from(years),
		minutes: Uint16Array.from(minutes),
		featureNames: numbering.names,
		featureKinds: Uint8Array.from(numbering.kinds),
		offsets: Int32Array.from(offsets),
		features: Int32Array.from(features),
		amounts: Float32Array.from(amounts),
	};
}

/** Finds the number of a feature; -1 where no movie has it. O(features). */
export function findFeature({ featureNames, featureKinds }: MovieContent, kind: FeatureKind, name: string): number {
	const number = FEATURE_KINDS.indexOf(kind);
	let feature = featureNames.indexOf(name);
	while (feature >= 0 && featureKinds[feature] !== number) feature = featureNames.indexOf(name, feature + 1);
	return feature;
}

/** Whether the movie at a place of the content has a feature. */
export function hasFeature({ offsets, features }: MovieContent, place: number, feature: number): boolean {
	for (let at = offsets[place]; at < offsets[place + 1]; at++) if (features[at] === feature) return true;
	return false;
}

/** The content that is in a model itself: genres and decades. */
export function describeModel({ movieIds, years, genres, genreNames }: Model): MovieContent {
	return buildMovieContent(
		Array.from(movieIds, (movieId, row) => ({
			movieId,
			year: years[row] || undefined,
			genres: genreNames.filter((_, bit) => (genres[row] >> bit) & 1),
			...{ directors: [], country: undefined, language: undefined, keywords: new Map(), minutes: undefined },
		})),
	);
}

/**
 * Finds a movie's place in the content; -1 where it has none. O(log movies), or O(1) where the guess is right.
 */
export function findContent({ movieIds }: MovieContent, movieId: number, guess = -1): number {
	if (movieIds[guess] === movieId) return guess;
	let [low, high] = [0, movieIds.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (movieIds[middle] < movieId) low = middle + 1;
		else high = middle;
	}
	return movieIds[low] === movieId ? low : -1;
}

/** Numbers features as they turn up. */
interface Numbering {
	readonly names: string[];
	readonly kinds: number[];
	/** By kind, the number of each feature by its name. */
	readonly byKind: readonly Map<string, number>[];
}

function createNumbering(): Numbering {
	return { names: [], kinds: [], byKind: FEATURE_KINDS.map(() => new Map()) };
}

/** Appends the features of a movie, each once, and how much of each it has. */
function addFeatures(movie: ContentFacts, numbering: Numbering, features: number[], amounts: number[]): void {
	const { year, genres, directors, country, language, keywords } = movie;
	const decade = year === undefined ? undefined : String(year - (year % 10));
	const append = (kind: FeatureKind, name: string | undefined, amount = 1): void => {
		if (name === undefined) return;
		features.push(numberFeature(FEATURE_KINDS.indexOf(kind), name, numbering));
		amounts.push(amount);
	};
	for (const genre of new Set(genres)) append('genre', genre);
	const directedBy = new Set(directors);
	for (const director of directedBy) append('director', director, 1 / Math.sqrt(directedBy.size));
	append('country', country);
	append('language', language);
	for (const [keyword, amount] of keywords) append('keyword', keyword, amount);
	append('decade', decade);
}

function numberFeature(kind: number, name: string, { names, kinds, byKind }: Numbering): number {
	const known = byKind[kind].get(name);
	if (known !== undefined) return known;
	byKind[kind].set(name, names.length);
	kinds.push(kind);
	return names.push(name) - 1;
}
