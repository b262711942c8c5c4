import type { Movie } from '../movie.ts';
import type { MovieTitles } from '../titles-table.ts';
import type { IndexedName } from './index-names.ts';
import type { Name } from './open-names.ts';
import { splitWords } from './split-words.ts';
import { ARTICLES } from './title-index.ts';
import type { TitleTables } from './title-tables.ts';

/** Where a title ends and its subtitle begins. */
export const SUBTITLE = /:\s+|\s+[-–—]\s+/;
/** A movie known less is not called by the title before its subtitle. */
const LEAST_MAIN = 1.5;
/** The same for a subtitle, and for a title in another language. */
const LEAST_OTHER = 20;
/** One word is seldom a whole subtitle: "Apocalypse" is the end of many. */
const LEAST_WORDS = 2;
/** A movie of just that title has it for itself if it is known so well, or so well beside the other: "Thor". */
const LEAST_OWN = 5;
const OWN_SHARE = 1 / 5;
/** The first movie of a series is called by the name of all if it is known this many times as well as the others. */
const FIRST_LEAD = 1.2;
/** A text that says it means several movies. */
const MANY = /\b(?:trilogy|saga|series|collection)$/;

interface ShortName extends Pick<Name, 'movie' | 'words' | 'kind'> {
	/** Whether it is the name of a series of the table, and this its first movie. */
	readonly isOfFirst?: true;
}

/** What short names are made of. */
interface Sources {
	/** The most rated first. */
	readonly movies: readonly Movie[];
	readonly audiences: Float32Array;
	readonly tables: Pick<TitleTables, 'seriesOf'>;
	readonly translations: MovieTitles;
}

/**
 * Lists what people call well-known movies for short: the title before a subtitle ("Borat"), a subtitle ("The Last
 * Jedi"), and for the first of a series the name of it ("Harry Potter"). A name that a known movie has as its title is
 * left to that movie.
 *
 * @param names those the movies have anyway
 */
export function listShortNames(names: readonly IndexedName[], sources: Sources): IndexedName[] {
	const { movies, audiences } = sources;
	const byWords = Map.groupBy([...listParts(sources), ...listSeriesNames(sources)], ({ words }) => dropArticle(words));
	const owners = listOwners(names, byWords, audiences);
	return [...byWords].flatMap(([words, same]) => {
		const { title = 0, any = 0 } = owners.get(words) ?? {};
		const free = same.filter(({ movie, kind }) => {
			const share = audiences[movie] * OWN_SHARE;
			return kind === 'alternative' ? any < share : title < Math.min(LEAST_OWN, share);
		});
		return preferFirst(free, sources).map(({ movie, words, kind }) => {
			return { movie, words, kind, rated: movies[movie].ratings > 0 };
		});
	});
}

/** How well the best known movie of each of these names is known: of those that have it as their title, and of any. */
function listOwners(
	names: readonly IndexedName[],
	asked: ReadonlyMap<string, unknown>,
	audiences: Float32Array,
): Map<string, { title: number; any: number }> {
	const owners = new Map<string, { title: number; any: number }>();
	for (const { words, movie, kind } of names) {
		const key = dropArticle(words);
		if (!asked.has(key)) continue;
		const owned = owners.get(key) ?? { title: 0, any: 0 };
		owners.set(key, owned);
		owned.any = Math.max(owned.any, audiences[movie]);
		if (kind === 'title') owned.title = Math.max(owned.title, audiences[movie]);
	}
	return owners;
}

function dropArticle(words: readonly string[]): string {
	return words.slice(words.length > 1 && ARTICLES.has(words[0]) ? 1 : 0).join(' ');
}

function* listParts({ movies, audiences, translations }: Sources): Generator<ShortName> {
	for (const [movie, { id, title, alternatives }] of movies.entries()) {
		if (audiences[movie] < LEAST_MAIN) continue;
		const [main, ...subtitles] = title.split(SUBTITLE);
		if (subtitles.length > 0) yield { movie, words: splitWords(main), kind: 'main' };
		if (audiences[movie] < LEAST_OTHER) continue;
		for (const words of subtitles.map(splitWords)) {
			if (words.filter((word) => !ARTICLES.has(word)).length >= LEAST_WORDS) yield { movie, words, kind: 'subtitle' };
		}
		const others = (translations.get(id) ?? []).filter(({ isOfficial }) => isOfficial);
		for (const other of [...alternatives, ...others.map((each) => each.title)]) {
			const [start, ...rest] = other.split(SUBTITLE);
			if (rest.length > 0) yield { movie, words: splitWords(start), kind: 'alternative' };
		}
	}
}

/** The earliest movie of each series of the table, if it is the best known one. */
function* listSeriesNames({ movies, audiences, tables }: Sources): Generator<ShortName> {
	const members = movies.keys().filter((movie) => tables.seriesOf.has(movies[movie].id));
	const bySeries = Map.groupBy(members, (movie) => tables.seriesOf.get(movies[movie].id)!);
	for (const [series, all] of bySeries) {
		const [movie] = all.toSorted((a, b) => (movies[a].year ?? 0) - (movies[b].year ?? 0));
		const isBest = all.every((other) => audiences[other] <= audiences[movie]);
		if (isBest && !MANY.test(series)) yield { movie, words: splitWords(series), kind: 'main', isOfFirst: true };
	}
}

/** Of several movies that one name fits: the first alone, if it is the best known by far or known to be the first. */
function preferFirst(same: readonly ShortName[], { movies, audiences }: Sources): readonly ShortName[] {
	const named = same.find(({ isOfFirst }) => isOfFirst);
	const unique = [...Map.groupBy(same, ({ movie }) => movie).values()].map(([name]) => name);
	const [first, ...later] = unique.toSorted((a, b) => (movies[a.movie].year ?? 0) - (movies[b.movie].year ?? 0));
	const isFar = later.every(({ movie }) => audiences[first.movie] >= FIRST_LEAD * audiences[movie]);
	return named ? [named] : isFar && first ? [first] : unique;
}
