import { findExactNames } from '../index/find-exact-names.ts';
import { findByLetters } from '../index/letter-index.ts';
import { ARTICLES } from '../index/title-index.ts';
import { createNameWeigher } from './create-name-weigher.ts';
import { expandQuery, findCandidates } from './find-candidates.ts';
import { type FoundMovies, keepBetter } from './found-movie.ts';
import type { Query } from './read-query.ts';
import { scoreName } from './score-name.ts';
import type { Searcher } from './searcher.ts';
import { createSpellingComparer } from './weigh-evidence.ts';

/** Names taken from each index for a closer look. */
const MAX_BY_WORDS = 60;
const MAX_BY_LETTERS = 30;
/**
 * Titles of marks alone ("$", "()") resemble no other title: one typo away from an emoji is every movie of two letters.
 */
const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Another title than the one we show is as good as a name, but for one who has it as the title. */
const ALTERNATIVE_COST = 0.03;
/** What is left when other words are taken off should be a title; part of one is a guess upon a guess. */
const PART_OF_REST_COST = 0.4;

/**
 * Adds the movies whose names resemble a query.
 *
 * @param rewritten the ways to write the query; those that differ in their spaces alone are the same by letters
 */
export function searchLoosely(rewritten: readonly Query[], searcher: Searcher, best: FoundMovies): void {
	const spellings = new Set<string>();
	for (const query of rewritten) {
		const typed = query.words.join('');
		search(query, !spellings.has(typed), searcher, best);
		spellings.add(typed);
	}
}

function search(query: Query, isByLetters: boolean, searcher: Searcher, best: FoundMovies): void {
	const { names, index, fame, known } = searcher;
	const expanded = expandQuery(query.words, index, known);
	const typed = query.words.join('');
	const telling = joinTelling(query.words);
	const candidates = new Set(findExactNames(query.words, index));
	if (HAS_WORDS.test(typed)) {
		for (const name of findCandidates(expanded, index, fame, searcher.tally, MAX_BY_WORDS)) candidates.add(name);
		const spelt = isByLetters ? findByLetters(typed, searcher.letters, MAX_BY_LETTERS) : [];
		for (const name of spelt) candidates.add(name);
	}
	const [compareSpelling, weighName] = [createSpellingComparer(typed), createNameWeigher(query, searcher)];
	for (const name of candidates) {
		const one = names.at(name);
		const likeness = Math.max(scoreName(expanded, name, index), compareSpelling(one.words));
		let cost = one.kind === 'alternative' ? ALTERNATIVE_COST : 0;
		if (!query.isWhole && joinTelling(one.words) !== telling) cost += PART_OF_REST_COST;
		keepBetter({ movie: one.movie, name, query, evidence: likeness + weighName(one) - cost }, best);
	}
}

function joinTelling(words: readonly string[]): string {
	return words.filter((word) => !ARTICLES.has(word)).join('') || words.join('');
}
