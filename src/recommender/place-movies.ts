import { countKeywords, createContentVectors } from '../model/content-vectors.ts';
import type { Model } from '../model/model.ts';
import { describeModel, FEATURE_KINDS, findFeature, type MovieContent } from '../model/movie-content.ts';
import { FULL_SCALE, type Placement } from '../model/placement.ts';
import { type Arena, createArena } from '../numerics/arena.ts';
import { type ByteRows, createByteRows } from '../numerics/byte-rows.ts';
import { openKernel } from '../numerics/kernel.ts';
import { finish, PIECE_ROWS, type Pieces } from '../pieces.ts';

const [GENRE, DIRECTOR, KEYWORD] = (['genre', 'director', 'keyword'] as const).map((kind) =>
	FEATURE_KINDS.indexOf(kind),
);

/** Placed factors below this share of a movie's greatest are left out: they cost time and change no list. */
const LEAST_SHARE = 0.15;
/** With this many themes and directors a movie is known well enough to be recommended unasked. */
const ENOUGH_TOLD = 2;

/** A model's movies, and behind them those that few or no people have rated, placed by their content. */
export interface AllMovies extends Model {
	/** The model alone. */
	readonly trained: Model;
	/** How many movies the model has. Those from this row on are placed; `itemFactors` holds the others only. */
	readonly known: number;
	/** How many movies, from the first row on, may be recommended unasked: enough is known about them. */
	readonly unasked: number;
	/** The factors of the placed movies: row 0 is the first behind the model's. */
	readonly placed: ByteRows;
	/** Holds `placed`, and whatever else the kernel is to read. */
	readonly arena: Arena;
}

/**
 * Places every movie of the content that the model lacks, if it has genres, and a director or a keyword: its factors
 * are a linear map of its features, and 0 where that is below 0. Movies made for television and shorts are left out,
 * since people do not want them unasked. O(features * k), once: a microsecond or two for each movie.
 */
export function placeMovies(model: Model, content = describeModel(model)): AllMovies {
	return finish(placeInPieces(model, content));
}

/** The same as {@link placeMovies}, in pieces. */
export function* placeInPieces(model: Model, content: MovieContent): Pieces<AllMovies> {
	const known = model.movieIds.length;
	const [documented, others] = model.placement === undefined ? [[], []] : yield* listPlaces(model, content);
	const places = [...documented, ...others];
	yield;
	const arena = createArena();
	const placed = createByteRows(arena, places.length, model.factors);
	if (model.placement !== undefined) yield* placeAll(model.placement, content, places, placed, arena);
	const join = (own: Int32Array, read: (place: number) => number): Int32Array => {
		const joined = new Int32Array(known + places.length);
		joined.set(own);
		for (let at = 0; at < places.length; at++) joined[known + at] = read(places[at]);
		return joined;
	};
	return {
		...model,
		trained: model,
		known,
		placed,
		arena,
		movieIds: join(model.movieIds, (place) => content.movieIds[place]),
		years: join(model.years, (place) => content.years[place]),
		genres: join(model.genres, createGenreReader(model, content)),
		ratingCounts: join(model.ratingCounts, () => 0),
		unasked: known + documented.length,
	};
}

/** Lists the movies to place, by their places in the content: those that we know enough about, and the others. */
function* listPlaces({ movieIds }: Model, content: MovieContent): Pieces<[documented: number[], others: number[]]> {
	const isKnown = new Set(movieIds);
	const unwanted = UNWANTED.map((name) => findFeature(content, 'keyword', name));
	const [documented, others]: [number[], number[]] = [[], []];
	for (let place = 0; place < content.movieIds.length; place++) {
		if (place % PIECE_ROWS === 0) yield;
		if (isKnown.has(content.movieIds[place]) || !isTold(place, content, unwanted)) continue;
		const told = countKeywords(content, place) + Number(hasDirector(place, content));
		(told >= ENOUGH_TOLD ? documented : others).push(place);
	}
	return [documented, others];
}

/** The keywords that say what a movie was made for; see `listContentFacts` of the catalogue. */
const UNWANTED = ['made for television', 'short'];

function hasDirector(place: number, { offsets, features, featureKinds }: MovieContent): boolean {
	for (let at = offsets[place]; at < offsets[place + 1]; at++) if (featureKinds[features[at]] === DIRECTOR) return true;
	return false;
}

/** Whether a movie has genres, and a director or a keyword, and none of the unwanted features. */
function isTold(
	place: number,
	{ offsets, features, featureKinds }: MovieContent,
	unwanted: readonly number[],
): boolean {
	let [hasGenre, hasMore] = [false, false];
	for (let at = offsets[place]; at < offsets[place + 1]; at++) {
		const kind = featureKinds[features[at]];
		if (kind === KEYWORD && unwanted.includes(features[at])) return false;
		if (kind === GENRE) hasGenre = true;
		if (kind === DIRECTOR || kind === KEYWORD) hasMore = true;
	}
	return hasGenre && hasMore;
}

/** Computes the factors of the movies at `places`. `arena` holds them. */
function* placeAll(
	{ featureNames, weights, scales }: Placement,
	content: MovieContent,
	places: readonly number[],
	placed: ByteRows,
	arena: Arena,
): Pieces<void> {
	const vectors = createContentVectors(content);
	yield;
	const rowOfName = new Map(featureNames.map((name, row) => [name, row]));
	const rowOf = Int32Array.from(vectors.names, (name) => rowOfName.get(name) ?? -1);
	const map = arena.bytes(weights.length);
	map.set(weights);
	const [rows, rowScales] = [arena.integers(vectors.longest), arena.singles(vectors.longest)];
	const sums = arena.singles(placed.stride);
	const kernel = openKernel(arena.memory);
	const picked = [map.byteOffset, placed.width, rows.byteOffset, rowScales.byteOffset] as const;
	for (let at = 0; at < places.length; at++) {
		if (at % PIECE_ROWS === 0) yield;
		const { length, columns, values } = vectors.write(places[at]);
		let found = 0;
		for (let i = 0; i < length; i++) {
			const row = rowOf[columns[i]];
			if (row < 0) continue;
			rows[found] = row;
			rowScales[found++] = (values[i] * scales[row]) / FULL_SCALE;
		}
		kernel.addByteRows(...picked, found, sums.byteOffset);
		// What the kernel adds behind the width is of the next rows.
		sums.fill(0, placed.width);
		placed.write(at, sums, LEAST_SHARE);
	}
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
