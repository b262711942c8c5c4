import { findExactNames } from '../index/find-exact-names.ts';
import { type FoundMovies, keepBetter } from './found-movie.ts';
import { listSeries } from './number-series.ts';
import { readNumbered } from './read-numbered.ts';
import type { Query } from './read-query.ts';
import { isKnownName, searchExactly } from './search-exactly.ts';
import type { Searcher } from './searcher.ts';
import { FAME } from './weigh-evidence.ts';

/** Evidence for a sequel that the catalogue alone numbers. */
const DERIVED_SEQUEL = 1;
/** A second movie that this share of the first one's audience knows is its sequel. */
const CLEAR_SEQUEL = 1 / 20;
/** A series has a movie that this many know: "last jedi" is no last movie called "Jedi". */
const LEAST_SERIES = 5;
const NUMBERS = Array.from({ length: 12 }, (_, at) => at + 1);
/** "First" means the first movie of a series only if at least this many people know it. */
const LEAST_FIRST = 20;

/** Adds a movie by its number: "zombieland 2", "first harry potter"; by the tables, else by the years of the series. */
export function addSequel(query: Query, searcher: Searcher, best: FoundMovies): void {
	// "the last jedi" is a name, and no last of several
	if (isKnownName(query.words, searcher) || isKnownName(['the', ...query.words], searcher)) return;
	for (const { stem, number } of readNumbered(query.words)) {
		const words = [...stem, String(number)];
		if (number !== 'last' && isKnownName(words, searcher)) {
			if (words.join(' ') !== query.words.join(' ')) searchExactly({ ...query, words }, searcher, best);
			continue;
		}
		const { movie, isSure } = findSequel(stem, number, searcher);
		if (movie === undefined) continue;
		const name = searcher.titles[movie];
		keepBetter({ movie, name, query, evidence: DERIVED_SEQUEL + FAME, isDoubtful: !isSure }, best);
	}
}

/** The movie of that number among those of the same title and among all of the series; sure if the two agree. */
function findSequel(
	stem: readonly string[],
	number: number | 'last',
	searcher: Searcher,
): { movie: number | undefined; isSure: boolean } {
	const place = number === 'last' ? -1 : number - 1;
	const alike = listSeries(stem, searcher, false);
	const known = listSeries(stem, searcher, true);
	if (known.every((movie) => searcher.audiences[movie] < LEAST_SERIES)) return { movie: undefined, isSure: false };
	const named = number === 'last' ? [] : alike.filter((movie) => hasNumber(movie, number, searcher));
	if (named.length > 0) return { movie: named[0], isSure: named.length === 1 };
	const placed = alike.length > 1 ? (alike.at(place) ?? known.at(place)) : known.at(place);
	const isOther = placed !== undefined && number !== 'last' && hasOtherNumber(placed, stem, number, searcher);
	const movie = isOther ? undefined : placed;
	const isAgreed = number !== 'last' && known.at(place) === movie && known.length > alike.length;
	const isClear =
		number === 2 && movie !== undefined && searcher.audiences[movie] > searcher.audiences[alike[0]] * CLEAR_SEQUEL;
	const isFirst = number === 1 && movie !== undefined && searcher.audiences[movie] >= LEAST_FIRST;
	return { movie, isSure: isAgreed || isFirst || (isClear && known.at(place) === movie) };
}

/** Whether a movie has another number in its title, or in this series: the fourth "Matrix" is no fifth. */
function hasOtherNumber(movie: number, stem: readonly string[], number: number, searcher: Searcher): boolean {
	const isTitled = number !== 1 && !hasNumber(movie, number, searcher) && hasNumber(movie, 'any', searcher);
	return isTitled || NUMBERS.some((other) => other !== number && isCalled(movie, [...stem, String(other)], searcher));
}

function isCalled(movie: number, words: readonly string[], { index }: Searcher): boolean {
	return findExactNames(words, index).some((name) => index.nameMovies[name] === movie);
}

/** Whether the title holds this number: "Ip Man 4: The Finale". A movie with another number is not the one meant. */
function hasNumber(movie: number, number: number | 'any', { names, titles }: Searcher): boolean {
	return names
		.at(titles[movie])
		.words.slice(1)
		.some((word) => (number === 'any' ? /^\d{1,2}$/.test(word) : word === String(number)));
}
