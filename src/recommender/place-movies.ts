import { countKeywords, createContentVectors } from '../model/content-vectors.ts';
import type { Model } from '../model/model.ts';
import { describeModel, FEATURE_KINDS, type MovieContent } from '../model/movie-content.ts';
import { FULL_SCALE, type Placement } from '../model/placement.ts';

/** Placed factors below this share of a movie's greatest are left out: they cost time and change no list. */
const LEAST_SHARE = 0.15;
/** With this many keywords a movie is known well enough to be recommended unasked. */
const ENOUGH_KEYWORDS = 3;

/** A model's movies, and behind them those that few or no people have rated, placed by their content. */
export interface AllMovies extends Model {
	/** The model alone. */
	readonly trained: Model;
	/** How many movies the model has. Those from this row on are placed; `itemFactors` holds the others only. */
	readonly known: number;
	/** How many movies, from the first row on, may be recommended unasked: enough is known about them. */
	readonly unasked: number;
	/** Writes the factors of a movie, known or placed. */
	writeFactors(row: number, into: Float64Array): void;
}

/**
 * Places every movie of the content that the model lacks, if it has genres, and a director or a keyword: its factors
 * are a linear map of its features, and 0 where that is below 0. Movies made for television and shorts are left out,
 * since people do not want them unasked. O(features * k), once: a microsecond or two for each movie.
 */
export function placeMovies(model: Model, content = describeModel(model)): AllMovies {
	const known = model.movieIds.length;
	const [documented, others] = model.placement === undefined ? [[], []] : listPlaces(model, content);
	const placed = [...documented, ...others];
	const factors = model.placement === undefined ? [] : placeAll(model.placement, model.factors, content, placed);
	const join = (own: Int32Array, read: (place: number) => number): Int32Array => {
		const joined = new Int32Array(known + placed.length);
		joined.set(own);
		for (const [at, place] of placed.entries()) joined[known + at] = read(place);
		return joined;
	};
	const readGenres = createGenreReader(model, content);
	const k = model.factors;
	return {
		...model,
		trained: model,
		known,
		movieIds: join(model.movieIds, (place) => content.movieIds[place]),
		years: join(model.years, (place) => content.years[place]),
		genres: join(model.genres, readGenres),
		ratingCounts: join(model.ratingCounts, () => 0),
		unasked: known + documented.length,
		writeFactors(row, into) {
			if (row < known) {
				for (let f = 0; f < k; f++) into[f] = model.itemFactors[row * k + f];
				return;
			}
			const { columns, values } = factors[row - known];
			into.fill(0, 0, k);
			for (let at = 0; at < columns.length; at++) into[columns[at]] = values[at];
		},
	};
}

/** The places in the content of the movies to place, first of those with enough keywords, then of the others. */
function listPlaces({ movieIds }: Model, content: MovieContent): [documented: number[], others: number[]] {
	const isKnown = new Set(movieIds);
	const [documented, others]: [number[], number[]] = [[], []];
	for (const [place, movieId] of content.movieIds.entries()) {
		if (isKnown.has(movieId) || !isTold(place, content)) continue;
		(countKeywords(content, place) >= ENOUGH_KEYWORDS ? documented : others).push(place);
	}
	return [documented, others];
}

/** The keywords that say what a movie was made for; see `listContentFacts` of the catalogue. */
const UNWANTED: ReadonlySet<string> = new Set(['made for television', 'short']);

function isTold(place: number, { offsets, features, featureKinds, featureNames }: MovieContent): boolean {
	let [hasGenre, hasMore] = [false, false];
	for (let at = offsets[place]; at < offsets[place + 1]; at++) {
		const kind = FEATURE_KINDS[featureKinds[features[at]]];
		if (kind === 'keyword' && UNWANTED.has(featureNames[features[at]])) return false;
		if (kind === 'genre') hasGenre = true;
		if (kind === 'director' || kind === 'keyword') hasMore = true;
	}
	return hasGenre && hasMore;
}

/** The factors of one movie that are not 0. */
interface PlacedFactors {
	readonly columns: Uint16Array;
	readonly values: Float32Array;
}

function placeAll(
	{ featureNames, weights, scales }: Placement,
	k: number,
	content: MovieContent,
	places: readonly number[],
): PlacedFactors[] {
	const vectors = createContentVectors(content);
	const rowOfName = new Map(featureNames.map((name, row) => [name, row]));
	const rowOf = Int32Array.from(vectors.names, (name) => rowOfName.get(name) ?? -1);
	const sums = new Float32Array(k);
	return places.map((place) => {
		sums.fill(0);
		const { length, columns, values } = vectors.write(place);
		for (let at = 0; at < length; at++) {
			const row = rowOf[columns[at]];
			if (row < 0) continue;
			const scale = (values[at] * scales[row]) / FULL_SCALE;
			for (let f = 0, from = row * k; f < k; f++) sums[f] += scale * weights[from + f];
		}
		return keepGreatest(sums);
	});
}

function keepGreatest(sums: Float32Array): PlacedFactors {
	let most = 0;
	for (const value of sums) if (value > most) most = value;
	const least = LEAST_SHARE * most;
	const columns: number[] = [];
	for (let f = 0; f < sums.length; f++) if (sums[f] > least) columns.push(f);
	return { columns: Uint16Array.from(columns), values: Float32Array.from(columns, (f) => sums[f]) };
}

/** Genres of a movie as bits of the model; those that the model does not know are left out. */
function createGenreReader(
	{ genreNames }: Model,
	{ featureKinds, featureNames, offsets, features }: MovieContent,
): (place: number) => number {
	const bitOf = Int32Array.from(featureNames, (name, feature) =>
		FEATURE_KINDS[featureKinds[feature]] === 'genre' ? genreNames.indexOf(name) : -1,
	);
	return (place) => {
		let bits = 0;
		for (let at = offsets[place]; at < offsets[place + 1]; at++) {
			const bit = bitOf[features[at]];
			if (bit >= 0) bits |= 1 << bit;
		}
		return bits;
	};
}
