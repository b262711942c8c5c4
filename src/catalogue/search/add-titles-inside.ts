import { splitWords } from '../index/split-words.ts';
import { ARTICLES } from '../index/title-index.ts';
import { findTitlesInside, type TitleInside } from './find-title-inside.ts';
import { type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import type { Searcher } from './searcher.ts';
import { weighYear } from './weigh-evidence.ts';

/** A title inside a text, and the movie that may be meant. */
interface Inside extends TitleInside {
	readonly movie: number;
	/** Whether the last word beside it is still being typed. */
	readonly isHalfTyped: boolean;
}

interface Weighed extends Inside {
	readonly certainty: number;
	readonly isDoubtful: boolean;
}

/** Evidence for a title inside a longer text: beside the name of its director, and beside unknown words. */
const INSIDE_WITH_DIRECTOR = 0.95;
const INSIDE = 0.52;
/** A movie inside a longer text must be known so well: "top 10" holds the title "10". */
const LEAST_INSIDE = 20;
/** "Francis Ford Coppola", in words. */
const LONGEST_NAME = 3;
/** Fewer letters of a name begin too many others. */
const LEAST_TYPED = 3;
/** People's names are rare words in titles, words of chat are not. */
const LEAST_RARE = 7.3;

/**
 * Adds the movie whose title the text begins or ends with: "gladiator russell crowe", "prometheus ridley scott".
 *
 * @param isTyping the text may go on: only the director, whole or half, is taken for words beside a title
 */
export function addTitlesInside(query: Query, isTyping: boolean, searcher: Searcher, best: FoundMovies): void {
	const { index, audiences } = searcher;
	const inside = findTitlesInside(query.words, index).map(
		(each): Inside => ({ ...each, movie: index.nameMovies[each.name], isHalfTyped: isTyping && each.isFirst }),
	);
	const longest = keepLongest(inside);
	const named = inside.filter(({ rest }) => mayBeName(rest, searcher));
	const directed = [...longest, ...named].filter((each) => isItsDirector(each, each.movie, searcher));
	for (const each of keepLongest(directed))
		keepInside(query, { ...each, certainty: INSIDE_WITH_DIRECTOR, isDoubtful: false }, searcher, best);
	if (directed.length > 0) return;
	addOthersOfDirector(query, named, searcher, best);
	if (isTyping) return;
	for (const each of longest) {
		const isGuess = audiences[each.movie] >= LEAST_INSIDE && each.rest.every((word) => isRare(word, searcher));
		if (isGuess) keepInside(query, { ...each, certainty: INSIDE, isDoubtful: true }, searcher, best);
	}
}

/** @param inside the longest titles first */
function keepLongest(inside: readonly Inside[]): Inside[] {
	return inside.filter(({ words }) => words.length === inside[0].words.length);
}

/**
 * Where the movie of that title is by someone else, those of its series that are by the director may be meant, and
 * those that have the title in theirs: "alien cameron", "batman nolan".
 */
function addOthersOfDirector(query: Query, named: readonly Inside[], searcher: Searcher, best: FoundMovies): void {
	const { names, titles, audiences } = searcher;
	const known = named.find(({ movie }) => audiences[movie] >= LEAST_INSIDE);
	if (known === undefined) return;
	const hasTitle = (name: number): boolean => known.words.every((word) => names.at(name).words.includes(word));
	const others = [
		...[...searcher.listSeriesOf(known.movie)].map((movie) => ({ movie, name: titles[movie] })),
		...[...best.values()].filter(({ movie, name }) => audiences[movie] >= LEAST_INSIDE && hasTitle(name)),
	];
	for (const { movie, name } of others) {
		if (!isItsDirector(known, movie, searcher)) continue;
		keepInside(query, { ...known, movie, name, certainty: INSIDE_WITH_DIRECTOR, isDoubtful: true }, searcher, best);
	}
}

function keepInside(
	query: Query,
	{ movie, name, words, certainty, isDoubtful }: Weighed,
	searcher: Searcher,
	best: FoundMovies,
): void {
	const evidence = certainty + searcher.fame[movie] + weighYear(query, searcher.movies.at(movie));
	keepBetter({ movie, name, query: { ...query, words, isWhole: false }, evidence, isDoubtful }, best);
}

/** Whether words may be the name of a person, beside such as "by" and "movie". */
function mayBeName(words: readonly string[], searcher: Searcher): boolean {
	const telling = words.filter((word) => !ARTICLES.has(word) && !searcher.extraWords.has(word));
	return telling.length <= LONGEST_NAME && telling.some((word) => isRare(word, searcher));
}

function isItsDirector({ rest, isHalfTyped }: Inside, movie: number, searcher: Searcher): boolean {
	const { details, movies, extraWords } = searcher;
	const people = (details.get(movies.at(movie).id)?.directors ?? []).flatMap(splitWords);
	const isName = (word: string, at: number): boolean =>
		people.includes(word) ||
		people.includes(word.replace(/s$/, '')) ||
		(isHalfTyped &&
			at === rest.length - 1 &&
			word.length >= LEAST_TYPED &&
			people.some((name) => name.startsWith(word)));
	return rest.some(isName) && rest.every((word, at) => isName(word, at) || ARTICLES.has(word) || extraWords.has(word));
}

function isRare(word: string, { index, extraWords }: Searcher): boolean {
	const weight = index.weights[index.wordIds.get(word) ?? -1];
	return weight === undefined || weight >= LEAST_RARE || ARTICLES.has(word) || extraWords.has(word);
}
