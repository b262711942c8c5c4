import type { DetailsTable } from './details-table.ts';
import { dropExtraWords, type ExtraWords, hasOnlyExtraWords } from './drop-extra-words.ts';
import { estimateAudiences } from './estimate-audience.ts';
import type { Expansion } from './expand-word.ts';
import { createTally, expandQuery, findCandidates, type Tally } from './find-candidates.ts';
import { isDoubtful } from './find-doubt.ts';
import { findExactNames } from './find-exact-names.ts';
import { findTitlesInside } from './find-title-inside.ts';
import { type Initials, indexInitials } from './index-initials.ts';
import { judgeSpelling } from './judge-spelling.ts';
import { findByLetters, indexLetters, type LetterIndex } from './letter-index.ts';
import type { Movie } from './movie.ts';
import { listSeries } from './number-series.ts';
import { readNumbered } from './read-numbered.ts';
import { type Query, readDamagedQueries, readQueries } from './read-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { scoreName } from './score-name.ts';
import { splitWords } from './split-words.ts';
import { ARTICLES, type IndexedName, type TitleIndex } from './title-index.ts';
import {
	compareSpelling,
	costOfMarks,
	EXTRA_WORDS_COST,
	FAME,
	OFFERED_FAME,
	SPELLING,
	weighDatedTitle,
	weighHints,
	weighLiteral,
	weighYear,
} from './weigh-evidence.ts';

/** A movie with how much speaks for it: about 1 for a title typed exactly, up to 0.3 more for fame and for a year. */
export interface RankedMovie {
	readonly movie: number;
	readonly evidence: number;
	/** The part of the evidence that is the movie's fame. */
	readonly fame: number;
	/** How many people know the movie, in ratings. */
	readonly audience: number;
	/** How much one rating of it counts. */
	readonly ratingWeight: number;
	/** The name that answers the text, without its articles. */
	readonly name: string;
	/** Whether that is its title or nickname, and not one of its other titles. */
	readonly isTitle: boolean;
	/** Whether it was typed with just its article, if any. */
	readonly hasArticleTyped: boolean;
	/** Whether the name holds every word typed. */
	readonly holdsAll: boolean;
	/** Whether its year was typed. */
	readonly isDated: boolean;
	/** Something in the text speaks against this movie. */
	readonly isDoubtful: boolean;
}

/**
 * Ranks the movies by a text, best first, at most 25, as many as Discord offers.
 *
 * @param isTyping whether the text may go on, so that its words are no words around a title yet
 */
type Ranking = (text: string, isTyping?: boolean) => RankedMovie[];

/** The names to search. Movies are known by their places in `movies`. */
export interface SearchedNames {
	/** The most rated first. */
	readonly movies: readonly Movie[];
	readonly names: readonly IndexedName[];
	/** The index of `names`. */
	readonly index: TitleIndex;
	readonly abbreviations: ReadonlyMap<string, readonly string[]>;
	readonly extraWords: ExtraWords;
	readonly details: DetailsTable;
}

interface Searcher extends SearchedNames {
	readonly letters: LetterIndex;
	/** How well known each movie is, and how much one rating of it counts. */
	readonly audiences: Float32Array;
	readonly corrections: Float32Array;
	readonly fame: Float32Array;
	readonly initials: Initials;
	readonly bySeries: ReadonlyMap<string, readonly number[]>;
	readonly seriesOf: (movieId: number) => string | undefined;
	/** The name of each movie that is its title. */
	readonly titles: Int32Array;
	readonly tally: Tally;
	/** Words already expanded. */
	readonly known: Map<string, Expansion>;
}

/** Which of a movie's names answers which reading of the text best. */
interface Found {
	readonly movie: number;
	readonly name: number;
	readonly query: Query;
	evidence: number;
	/** Decided already; else the words of the name and the query tell. */
	readonly isDoubtful?: boolean;
}

/** Names taken from each index for a closer look, and movies that Fuse.js is asked about. */
const MAX_BY_WORDS = 60;
const MAX_BY_LETTERS = 30;
const LEAST_BY_LETTERS = 10;
const MAX_JUDGED = 25;
/** Expansions of words kept from one search to the next. */
const MAX_KNOWN_WORDS = 500;
/**
 * Titles of marks alone ("$", "()") resemble no other title: one typo away from an emoji is every movie of two letters.
 */
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Evidence for a sequel that the catalogue alone numbers. */
const DERIVED_SEQUEL = 1;
/** A second movie that this share of the first one's audience knows is its sequel. */
const CLEAR_SEQUEL = 1 / 20;
/** What a word of no name tells. */
const UNKNOWN_WEIGHT = 9;
/** Another title than the one we show is as good as a name, but for one who has it as the title. */
const ALTERNATIVE_COST = 0.03;
/** What is left when other words are taken off should be a title; part of one is a guess upon a guess. */
const PART_OF_REST_COST = 0.4;

/** Evidence for a title inside a longer text: beside the name of its director, and beside unknown words. */
const INSIDE_WITH_DIRECTOR = 0.95;
const INSIDE = 0.52;
const INITIALS = 0.65;
const NO_TITLE_COST = 0.2;
/** What the newest of several movies of one name gains by the word "new". */
const AGE_GAIN = 0.3;
/** Words are seldom put around the title of a movie that hardly anyone knows. */
const LEAST_BARE = 3;
const OBSCURE_COST = 0.5;
/** A movie inside a longer text must be known so well: "top 10" holds the title "10". */
const LEAST_INSIDE = 20;
/** People's names are rare words in titles, words of chat are not. */
const LEAST_RARE = 7.3;

export function createRanking(searched: SearchedNames): Ranking {
	const { movies, names, details } = searched;
	const { audiences, corrections } = estimateAudiences(movies, details);
	const searcher: Searcher = {
		...searched,
		letters: indexLetters(names.map((name) => (isIndexedByLetters(name, audiences) ? name.words.join('') : ''))),
		audiences,
		corrections,
		fame: weighFame(audiences),
		initials: indexInitials(movies, names, audiences),
		bySeries: groupBySeries(movies, details),
		seriesOf: (movieId) => details.get(movieId)?.series,
		titles: listTitles(movies.length, names),
		tally: createTally(names.length),
		known: new Map(),
	};
	const { fame } = searcher;
	/** Half a title resembles many, so fame counts for more. */
	const compareOffers = (a: Found, b: Found): number =>
		b.evidence + OFFERED_FAME * fame[b.movie] - (a.evidence + OFFERED_FAME * fame[a.movie]) || a.movie - b.movie;
	return (text, isTyping = false) => {
		const compare = isTyping ? compareOffers : compareEvidence;
		const found = findMovies(text, isTyping, searcher).sort(compare).slice(0, MAX_JUDGED);
		judge(found, names);
		const cost = costOfMarks(text);
		const ranked = found.sort(compareEvidence);
		const lead = (ranked[0]?.evidence ?? 0) - (ranked[1]?.evidence ?? 0);
		return ranked.map((one) => describe(one, lead, cost, searcher));
	};
}

function describe(found: Found, lead: number, cost: number, searcher: Searcher): RankedMovie {
	const { movies, names, index, audiences, corrections, fame } = searcher;
	const { movie, evidence, query } = found;
	const { words, kind } = names[found.name];
	const weigh = (word: string): number => index.weights[index.wordIds.get(word) ?? -1] ?? UNKNOWN_WEIGHT;
	const audience = audiences[movie];
	const typed = query.words.filter((word) => !ARTICLES.has(word));
	return {
		movie,
		evidence: evidence - cost,
		fame: fame[movie],
		audience,
		ratingWeight: corrections[movie],
		name: words.filter((word) => !ARTICLES.has(word)).join(' '),
		isTitle: kind !== 'alternative',
		hasArticleTyped: words.join(' ') === query.words.join(' '),
		holdsAll: typed.every((word) => words.includes(word)),
		isDated: query.years.includes(movies[movie].year ?? 0),
		isDoubtful: found.isDoubtful ?? isDoubtful({ query, name: words, movie: movies[movie], audience, lead, weigh }),
	};
}

/** Titles of rated movies, and other titles of those that many know: the others are found by their words. */
function isIndexedByLetters({ movie, rated, kind }: IndexedName, audiences: Float32Array): boolean {
	return rated && (kind !== 'alternative' || audiences[movie] >= LEAST_BY_LETTERS);
}

function listTitles(movies: number, names: readonly IndexedName[]): Int32Array {
	const titles = new Int32Array(movies);
	for (const [at, { movie, kind }] of names.entries()) if (kind === 'title') titles[movie] = at;
	return titles;
}

function groupBySeries(movies: readonly Movie[], details: DetailsTable): Map<string, number[]> {
	const bySeries = new Map<string, number[]>();
	for (const [at, { id }] of movies.entries()) {
		const series = details.get(id)?.series;
		if (series === undefined) continue;
		const known = bySeries.get(series);
		if (known) known.push(at);
		else bySeries.set(series, [at]);
	}
	return bySeries;
}

/** The logarithm of the audience, as a share of the best known movie's. */
function weighFame(audiences: Float32Array): Float32Array {
	const most = Math.log1p(Math.max(1, ...audiences.subarray(0, 5000)));
	return audiences.map((audience) => (FAME * Math.log1p(audience)) / most);
}

function compareEvidence(a: Found, b: Found): number {
	return b.evidence - a.evidence || a.movie - b.movie;
}

/** The movies of exactly this title and year if there are any, else all that resemble the text. */
function findMovies(text: string, isTyping: boolean, searcher: Searcher): Found[] {
	const best = new Map<number, Found>();
	const queries = readDamagedQueries(text);
	for (const query of [...readQueries(text), ...queries]) {
		if (best.size === 0) for (const dated of findDated(query, searcher)) best.set(dated.movie, dated);
	}
	if (best.size === 0) {
		const { index, abbreviations, extraWords } = searcher;
		for (const query of queries) {
			if (!isTyping && hasOnlyExtraWords(query.words, extraWords)) {
				searchExact(query, searcher, best);
				continue;
			}
			const isTitle = findExactNames(query.words, index).some((name) => searcher.names[name].kind === 'title');
			if (!isTitle && !isTyping) addInitials(query, searcher, best);
			const shorter = isTyping || isTitle || isWellKnownName(query, searcher) ? [] : dropExtraWords(query, extraWords);
			searchAll(rewriteQuery(query, index, abbreviations), searcher, best);
			for (const one of shorter) searchExact(one, searcher, best);
			const isFound = [...best.values()].some(({ evidence }) => evidence >= 1);
			for (const one of isFound ? [] : shorter.slice(-1)) {
				searchAll(rewriteQuery(one, index, abbreviations), searcher, best);
			}
			for (const one of isTitle ? [] : [...rewriteQuery(query, index, abbreviations), ...shorter])
				addSequel(one, searcher, best);
			if (!isTyping) addTitlesInside(query, searcher, best);
		}
	}
	preferTitles(best, searcher);
	preferByAge(best, searcher);
	forgetWords(searcher.known);
	return [...best.values()];
}

/** What one movie is called in another language is a weaker reading of a text that is the title of another movie. */
function preferTitles(best: ReadonlyMap<number, Found>, { names }: Searcher): void {
	const exact = [...best.values()].filter(({ name, query }) => {
		return query.isWhole && names[name].words.join(' ') === query.words.join(' ');
	});
	const isKind = ({ name }: Found, kind: string): boolean => names[name].kind === kind;
	const titles = new Set(exact.filter((one) => isKind(one, 'title')).map(({ query }) => query.words.join(' ')));
	for (const one of exact) {
		if (isKind(one, 'alternative') && titles.has(one.query.words.join(' '))) one.evidence -= NO_TITLE_COST;
	}
}

/** "new dune", "the original suspiria": of the movies of one name, the newest or the first that people know. */
function preferByAge(best: ReadonlyMap<number, Found>, { movies, audiences }: Searcher): void {
	for (const hint of ['first', 'newest']) {
		const hinted = [...best.values()].filter(({ movie, query, evidence }) => {
			return query.hints.includes(hint) && evidence >= 1 && audiences[movie] >= LEAST_BARE;
		});
		const byYear = hinted.sort((a, b) => (movies[a.movie].year ?? 0) - (movies[b.movie].year ?? 0));
		const meant = hint === 'first' ? byYear[0] : byYear.at(-1);
		if (meant && byYear.length > 1) meant.evidence += AGE_GAIN;
	}
}

function isWellKnownName({ words }: Query, { index, audiences }: Searcher): boolean {
	return findExactNames(words, index).some((name) => audiences[index.nameMovies[name]] >= 1);
}

function keepBetter(found: Found, best: Map<number, Found>): void {
	if (found.evidence > (best.get(found.movie)?.evidence ?? 0)) best.set(found.movie, found);
}

function searchExact(query: Query, searcher: Searcher, best: Map<number, Found>): void {
	const spellings = [query.words, ...(ARTICLES.has(query.words[0]) ? [] : [['the', ...query.words]])];
	for (const name of spellings.flatMap((words) => findExactNames(words, searcher.index))) {
		const movie = searcher.index.nameMovies[name];
		keepBetter({ movie, name, query, evidence: 1 + weighMovie(query, movie, name, searcher) }, best);
	}
}

/** "twbb", "bp 2018"; a guess, whatever is found. */
function addInitials(query: Query, searcher: Searcher, best: Map<number, Found>): void {
	const { initials, names, movies, fame } = searcher;
	if (query.words.length > 2 || isWellKnownName(query, searcher)) return;
	for (const name of initials.get(query.words.join('')) ?? []) {
		const { movie } = names[name];
		const evidence = INITIALS + fame[movie] + weighYear(query, movies[movie]);
		keepBetter({ movie, name, query, evidence, isDoubtful: true }, best);
	}
}

/** "zombieland 2", "first harry potter": by the number in the tables, else by the years of the series. */
function addSequel(query: Query, searcher: Searcher, best: Map<number, Found>): void {
	for (const { stem, number } of readNumbered(query.words)) {
		const words = [...stem, String(number)];
		if (number !== 'last' && isWellKnownName({ ...query, words }, searcher)) {
			if (words.join(' ') !== query.words.join(' ')) searchExact({ ...query, words }, searcher, best);
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
	const movie = alike.length > 1 ? (alike.at(place) ?? known.at(place)) : known.at(place);
	const isAgreed = number !== 'last' && known.at(place) === movie && known.length > alike.length;
	const isClear =
		number === 2 && movie !== undefined && searcher.audiences[movie] > searcher.audiences[alike[0]] * CLEAR_SEQUEL;
	const isFirst = number === 1 && movie !== undefined && searcher.audiences[movie] >= LEAST_INSIDE;
	return { movie, isSure: isAgreed || isFirst || (isClear && known.at(place) === movie) };
}

/** "gladiator russell crowe", "prometheus ridley scott" */
function addTitlesInside(query: Query, searcher: Searcher, best: Map<number, Found>): void {
	const { index, audiences, details, movies, fame, extraWords } = searcher;
	const isRare = (word: string): boolean => {
		const weight = index.weights[index.wordIds.get(word) ?? -1] ?? UNKNOWN_WEIGHT;
		return weight >= LEAST_RARE || ARTICLES.has(word) || extraWords.has(word);
	};
	for (const { name, rest, words } of findTitlesInside(query.words, index)) {
		const movie = index.nameMovies[name];
		const people = new Set((details.get(movies[movie].id)?.directors ?? []).flatMap(splitWords));
		const isDirector = rest.every(
			(word) => people.has(word) || people.has(word.replace(/s$/, '')) || ARTICLES.has(word),
		);
		if (!isDirector && (audiences[movie] < LEAST_INSIDE || !rest.every(isRare))) continue;
		const evidence = (isDirector ? INSIDE_WITH_DIRECTOR : INSIDE) + fame[movie] + weighYear(query, movies[movie]);
		keepBetter({ movie, name, query: { ...query, words, isWhole: false }, evidence, isDoubtful: !isDirector }, best);
	}
}

function joinTelling(words: readonly string[]): string {
	return words.filter((word) => !ARTICLES.has(word)).join('') || words.join('');
}

function weighMovie(query: Query, movie: number, name: number, searcher: Searcher): number {
	const { movies, names, audiences, fame, details } = searcher;
	const one = movies[movie];
	const { words, kind } = names[name];
	// not with spaces put in or taken out: "braindead" is less "Brain Dead" than "Braindead"
	const isAsTyped = query.text.split(/\s+/).length === query.words.length;
	const isSame = words.join(' ') === query.words.join(' ');
	const same = isSame ? (kind === 'title' && isAsTyped ? 'title' : 'other') : undefined;
	const weight = fame[movie] + weighYear(query, one) + weighLiteral(query, one, same);
	if (query.isWhole) return weight;
	return (
		weight + weighHints(query, one, details) - EXTRA_WORDS_COST - (audiences[movie] < LEAST_BARE ? OBSCURE_COST : 0)
	);
}

function findDated(query: Query, { movies, fame, index }: Searcher): Found[] {
	return findExactNames(query.words, index)
		.map((name) => ({ movie: index.nameMovies[name], name }))
		.filter(({ movie }) => query.years.includes(movies[movie].year ?? 0))
		.map(({ movie, name }) => {
			return { movie, name, query, evidence: weighDatedTitle(query, movies[movie], fame[movie]) };
		});
}

/** Searches each way to write a query; those that differ in their spaces alone are the same by letters. */
function searchAll(rewritten: readonly Query[], searcher: Searcher, best: Map<number, Found>): void {
	const spellings = new Set<string>();
	for (const query of rewritten) {
		const typed = query.words.join('');
		search(query, !spellings.has(typed), searcher, best);
		spellings.add(typed);
	}
}

function search(query: Query, isByLetters: boolean, searcher: Searcher, best: Map<number, Found>): void {
	const { names, index, fame, known } = searcher;
	const expanded = expandQuery(query.words, index, known);
	const typed = query.words.join('');
	const candidates = new Set(findExactNames(query.words, index));
	if (HAS_WORDS.test(typed)) {
		for (const name of findCandidates(expanded, index, fame, searcher.tally, MAX_BY_WORDS)) candidates.add(name);
		const spelt = isByLetters ? findByLetters(typed, searcher.letters, MAX_BY_LETTERS) : [];
		for (const name of spelt) candidates.add(name);
	}
	for (const name of candidates) {
		const movie = index.nameMovies[name];
		const likeness = Math.max(scoreName(expanded, name, index), compareSpelling(typed, names[name].words));
		let cost = names[name].kind === 'alternative' ? ALTERNATIVE_COST : 0;
		if (!query.isWhole && joinTelling(names[name].words) !== joinTelling(query.words)) cost += PART_OF_REST_COST;
		keepBetter({ movie, name, query, evidence: likeness + weighMovie(query, movie, name, searcher) - cost }, best);
	}
}

/** Keeps the words that the next keystroke will search again: all but the last, which is still being typed. */
function forgetWords(known: Map<string, Expansion>): void {
	for (const key of known.keys()) if (known.size > MAX_KNOWN_WORDS || key.endsWith(' ')) known.delete(key);
}

/** Takes evidence from names that Fuse.js finds unlike the text. */
function judge(found: readonly Found[], names: readonly IndexedName[]): void {
	if (found.length === 0) return;
	const spellings = found.map(({ name }) => names[name].words.join(' '));
	const likeness = judgeSpelling(found[0].query.words.join(' '), spellings);
	for (const [at, one] of found.entries()) one.evidence -= SPELLING * (1 - likeness[at]);
}
