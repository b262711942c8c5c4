import type { Movie } from '../movie.ts';
import { deriveOwnIds, type OutsideIds } from '../own-id.ts';
import { foldTitle } from './fold-title.ts';
import type { NewMovie, Supplement } from './supplement.ts';

/** A row that meant a movie which another row or MovieLens has, too. */
interface Merge {
	readonly title: string;
	readonly year: number | undefined;
	/** The id of the movie it became part of. */
	readonly id: number;
	readonly by: 'id' | 'title, year and director';
}

export interface MergedMovies {
	/** By movie id, the movies that MovieLens does not have. */
	readonly added: ReadonlyMap<number, NewMovie>;
	/** By movie id, what the supplement tells about movies of MovieLens as if they were new. */
	readonly absorbed: ReadonlyMap<number, NewMovie>;
	readonly merges: readonly Merge[];
	/** Pairs of one title and about one year that nothing proves to be the same movie; they stay apart. */
	readonly lookalikes: readonly { readonly title: string; readonly ids: readonly [number, number] }[];
}

/** What is known about a movie to compare it with another. */
interface Entry {
	readonly id: number;
	readonly isNew: boolean;
	readonly year: number | undefined;
	readonly names: ReadonlySet<string>;
	readonly directors: ReadonlySet<string>;
	outsideIds: OutsideIds;
}

/**
 * Gives ids to new movies, and merges those that are not new: they share an id of another service with a movie, or
 * title, director and, to a year, the year. Two different ids of one service keep movies apart.
 *
 * @param movies those of MovieLens, with their ids of other services
 */
export function mergeNewMovies(movies: readonly Movie[], supplement: Supplement): MergedMovies {
	const added = new Map<number, NewMovie>();
	const absorbed = new Map<number, NewMovie>();
	const merges: Merge[] = [];
	const lookalikes: MergedMovies['lookalikes'][number][] = [];
	const index = createIndex();
	for (const movie of movies) index.add(describeKnown(movie, supplement));
	for (const movie of sortById(supplement.newMovies)) {
		const entry = describeNew(movie);
		const sameId = index.findById(entry);
		const namesakes = sameId ? [] : index.findNamesakes(entry);
		const same = sameId ?? namesakes.find((other) => shareAny(entry.directors, other.directors));
		if (!same) {
			added.set(entry.id, movie);
			index.add(entry);
			const open = namesakes.filter(({ directors }) => entry.directors.size === 0 || directors.size === 0);
			for (const { id } of open) lookalikes.push({ title: movie.title, ids: [id, entry.id] });
			continue;
		}
		const target = same.isNew ? added : absorbed;
		target.set(same.id, combine(target.get(same.id), movie));
		same.outsideIds = fill(same.outsideIds, entry.outsideIds);
		index.add(same);
		merges.push({ title: movie.title, year: movie.year, id: same.id, by: sameId ? 'id' : 'title, year and director' });
	}
	return { added, absorbed, merges, lookalikes };
}

/** In the order of their ids, so that the order of the rows does not matter. */
function sortById(movies: readonly NewMovie[]): NewMovie[] {
	return movies.toSorted((a, b) => deriveOwnIds(a)[0] - deriveOwnIds(b)[0]);
}

function describeKnown(movie: Movie, { features, wikidata }: Supplement): Entry {
	const directors = [...(features.get(movie.id)?.directors ?? []), ...(wikidata.get(movie.id)?.directors ?? [])];
	return {
		id: movie.id,
		isNew: false,
		year: movie.year,
		names: new Set([movie.title, ...movie.alternatives].map(foldTitle)),
		directors: new Set(directors.map(foldTitle)),
		outsideIds: pickIds(movie),
	};
}

function describeNew(movie: NewMovie): Entry {
	return {
		id: deriveOwnIds(movie)[0],
		isNew: true,
		year: movie.year,
		names: new Set([movie.title, ...movie.titles.map(({ title }) => title)].map(foldTitle)),
		directors: new Set(movie.directors.map(foldTitle)),
		outsideIds: pickIds(movie),
	};
}

function createIndex() {
	const byOutsideId = new Map<string, Entry>();
	const byName = new Map<string, Entry[]>();
	return {
		add(entry: Entry) {
			for (const key of listKeys(entry)) byOutsideId.set(key, entry);
			for (const name of entry.names) {
				const sharing = byName.get(name) ?? [];
				if (!sharing.includes(entry)) byName.set(name, [...sharing, entry]);
			}
		},
		findById: (entry: Entry) => listKeys(entry).flatMap((key) => byOutsideId.get(key) ?? [])[0],
		/** Movies of one of its names and about its year that no id sets apart. */
		findNamesakes: (entry: Entry) =>
			[...new Set([...entry.names].flatMap((name) => byName.get(name) ?? []))].filter(
				(other) => Math.abs((entry.year ?? 0) - (other.year ?? entry.year ?? 0)) <= 1 && !differ(entry, other),
			),
	};
}

const listKeys = ({ outsideIds }: Entry): string[] =>
	Object.entries(outsideIds).flatMap(([kind, id]) => (id === undefined ? [] : [`${kind} ${id}`]));

const pickIds = ({ wikidataId, imdbId, omdbId }: OutsideIds): OutsideIds => ({ wikidataId, imdbId, omdbId });

function differ({ outsideIds: a }: Entry, { outsideIds: b }: Entry): boolean {
	return (['wikidataId', 'imdbId', 'omdbId'] as const).some((kind) => a[kind] && b[kind] && a[kind] !== b[kind]);
}

function shareAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
	return !some.isDisjointFrom(others);
}

/** What the first does not say, the second may. */
function combine(first: NewMovie | undefined, second: NewMovie): NewMovie {
	if (!first) return second;
	const termIds = [...(first.termIds ?? []), ...(second.termIds ?? [])];
	return { ...fill(first, second), titles: [...first.titles, ...second.titles], termIds };
}

function fill<T extends object>(first: T, second: T): T {
	const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
	return { ...second, ...Object.fromEntries(Object.entries(first).filter(([, value]) => !isEmpty(value))) };
}
