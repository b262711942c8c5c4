import { findExactNames } from '../index/find-exact-names.ts';
import { addInitials, addInitialsAfterTitle } from './add-initials.ts';
import { addSequel } from './add-sequel.ts';
import { addTitlesInside } from './add-titles-inside.ts';
import { dropExtraWords, hasOnlyExtraWords } from './drop-extra-words.ts';
import type { FoundMovie, FoundMovies } from './found-movie.ts';
import { preferByAge, preferTitles } from './prefer-namesake.ts';
import { type Query, readDamagedQueries, readQueries, readShortYear } from './read-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { findDated, isKnownName, searchExactly } from './search-exactly.ts';
import { searchLoosely } from './search-loosely.ts';
import type { Searcher } from './searcher.ts';

/** A movie with this evidence has the title that was typed. */
const SURELY_FOUND = 1;
/** Words that are a name of a movie known so well have no words around a title in them. */
const WELL_KNOWN = 20;

/** Finds the movies of exactly this title and year if there are any, else all that resemble the text, in no order. */
export function findMovies(text: string, isTyping: boolean, searcher: Searcher): FoundMovie[] {
	const damaged = readDamagedQueries(text);
	const isName = damaged.some(({ words }) => isKnownName(words, searcher));
	const shortDated = isName ? [] : readShortYear(text);
	const best = findFirstDated([...readQueries(text), ...damaged, ...shortDated], searcher);
	if (best.size === 0) {
		for (const query of damaged) {
			if (isTyping) completeQuery(query, searcher, best);
			else if (hasOnlyExtraWords(query.words, searcher.extraWords)) searchExactly(query, searcher, best);
			else searchQuery(query, searcher, best);
		}
	}
	preferTitles(best, searcher);
	preferByAge(best, searcher);
	return [...best.values()];
}

function findFirstDated(queries: readonly Query[], searcher: Searcher): FoundMovies {
	for (const query of queries) {
		const dated = findDated(query, searcher);
		if (dated.length > 0) return new Map(dated.map((found) => [found.movie, found]));
	}
	return new Map();
}

/** Half a title has no words around it yet, but for its director. */
function completeQuery(query: Query, searcher: Searcher, best: FoundMovies): void {
	const rewritten = rewriteQuery(query, searcher.index, searcher.abbreviations);
	searchLoosely(rewritten, searcher, best);
	if (!isTitle(query, searcher)) for (const one of rewritten) addSequel(one, searcher, best);
	addTitlesInside(query, true, searcher, best);
}

function searchQuery(query: Query, searcher: Searcher, best: FoundMovies): void {
	const { index, abbreviations, extraWords } = searcher;
	const isWholeTitle = isTitle(query, searcher);
	const isWellKnown = (words: readonly string[]): boolean => isKnownName(words, searcher, WELL_KNOWN);
	if (!isWholeTitle) addInitials(query, searcher, best);
	const shorter =
		isWholeTitle || isKnownName(query.words, searcher) ? [] : dropExtraWords(query, extraWords, isWellKnown);
	const rewritten = rewriteQuery(query, index, abbreviations);
	searchLoosely(rewritten, searcher, best);
	for (const one of shorter) searchExactly(one, searcher, best);
	const isFound = [...best.values()].some(({ evidence }) => evidence >= SURELY_FOUND);
	for (const one of isFound ? [] : shorter.slice(-1)) {
		searchLoosely(rewriteQuery(one, index, abbreviations), searcher, best);
	}
	for (const one of isWholeTitle ? [] : [...rewritten, ...shorter]) addSequel(one, searcher, best);
	for (const one of isWholeTitle ? [] : rewritten) addInitialsAfterTitle(one, searcher, best);
	const apart = rewritten.filter(({ words }) => words.length > query.words.length);
	for (const one of [query, ...apart]) addTitlesInside(one, false, searcher, best);
}

function isTitle(query: Query, { index, names }: Searcher): boolean {
	return findExactNames(query.words, index).some((name) => names.at(name).kind === 'title');
}
