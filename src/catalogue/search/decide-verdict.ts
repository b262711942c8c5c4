import type { RankedMovie } from './rank-movies.ts';

/** How sure we are that the first match is the movie that was meant. */
export type Verdict = 'confident' | 'ambiguous' | 'none';

/**
 * The evidence at which a text is as likely to be a title as not, and how fast that changes: a logistic curve fitted to
 * titles with and without typos and to texts that are no titles. docs/title-search.md explains how and has the error
 * rates; test/catalogue/verdict.test.ts measures them.
 */
const EVEN_EVIDENCE = 0.65;
const STEEPNESS = 14;
/** What a movie gains by being rated three times as often. Two movies that differ by less are too close to choose. */
const CLEAR_LEAD = 0.048;
/** Of two movies of one name, one is meant only if this many times as many people know it. */
const NAMESAKE_LEAD = 3;
/** The same for movies of one title and year, by ratings alone. */
const DATED_LEAD = 4;
/** Added to both, since a few ratings more or less say little. */
const NAMESAKE_PRIOR = 1.5;

/** How much better a movie must be known to be a rival by a part of its title, for each word that was not typed. */
const RIVAL_BY_PART = 10;
/** What a name counts beside one that is the title of a movie. */
const SHARES = { title: 1, nickname: 1, main: 1 / 3, alternative: 1 / 8, subtitle: 1 / 10 };
/** How much better a namesake of another year must be known, so that the year is taken to be wrong. */
const RIVAL_BY_YEAR = 10;
/** A lead that is enough when the article tells the two apart. */
const ARTICLE_LEAD = 1 / 5;
/** A movie typed exactly needs no lead over longer titles if at least this many people know it. */
const LEAST_EXACT = 5;
/** Rivals have nearly as much evidence. */
const RIVAL_REACH = 0.3;

/** Decides by the evidence for the first movie, what speaks against it, and how close the next ones come. */
export function decideVerdict(ranked: readonly RankedMovie[]): Verdict {
	const [first, ...others] = ranked;
	if (first === undefined || first.evidence < EVEN_EVIDENCE) return 'none';
	// "lion king live action", where both are animated
	const isUnclear = first.isDoubtful || first.fitOfHints < 0 || others.some((other) => isRival(first, other));
	return isUnclear ? 'ambiguous' : 'confident';
}

function isRival(first: RankedMovie, other: RankedMovie): boolean {
	const lead = first.evidence - other.evidence;
	const isYearOff = first.isDated && !first.isSurelyDated && first.name === other.name && !other.isDated;
	if (isYearOff && other.audience > RIVAL_BY_YEAR * (first.audience + 1)) return true;
	// all of "american psych" is one title with a typo, and a part of it another
	const isOfAll = !first.isWhole && other.isWhole && (other.holdsAll || other.isSpeltAlike);
	if (isOfAll && other.audience > first.audience) return true;
	if (lead > RIVAL_REACH || (first.isDated && !other.isDated)) return false;
	if (first.fitOfHints > 0 && first.fitOfHints > other.fitOfHints) return false;
	if (first.isTypedWithMarks && !other.isTypedWithMarks) return false;
	if (first.name === other.name) return isRivalNamesake(first, other);
	const isExact = first.hasArticleTyped && first.audience >= LEAST_EXACT;
	const isBetterNamesake = other.hasArticleTyped && weighAudience(other) > NAMESAKE_LEAD * weighAudience(first);
	if (isBetterNamesake) return true;
	if (other.isSpeltAlike && other.audience > RIVAL_BY_PART * (first.audience + 1)) return true;
	if (isExact && isTitle(first)) return false;
	const isFarBetterKnown = other.holdsAll && other.audience > RIVAL_BY_PART * other.wordsBeside * (first.audience + 1);
	return (!isExact && lead < CLEAR_LEAD) || isFarBetterKnown;
}

/** Two movies of one name: the better known is meant if it leads by far, or is the only one with the article typed. */
function isRivalNamesake(first: RankedMovie, other: RankedMovie): boolean {
	if (first.isDated && other.isDated && Math.abs(countRatings(first) - countRatings(other)) < 1) return true;
	if (first.isDated && other.isDated && isRatedFarMore(first, other)) return false;
	const isOnlyArticle = first.hasArticleTyped && !other.hasArticleTyped;
	return weighName(first) < (isOnlyArticle ? ARTICLE_LEAD : NAMESAKE_LEAD) * weighName(other);
}

/** What ratings show decides between movies of one title and year, not what may be missing. */
function isRatedFarMore(first: RankedMovie, other: RankedMovie): boolean {
	return countRatings(first) > DATED_LEAD * (countRatings(other) + Math.max(1, other.expected));
}

function countRatings({ audience, expected }: RankedMovie): number {
	return audience - expected;
}

function weighName(movie: RankedMovie): number {
	return weighAudience(movie) * SHARES[movie.kind];
}

function isTitle({ kind }: RankedMovie): boolean {
	return SHARES[kind] === 1;
}

function weighAudience({ audience, expected }: RankedMovie): number {
	return audience + expected + NAMESAKE_PRIOR;
}

/** The chance that this movie was meant, as far as the text tells. */
export function scoreEvidence(evidence: number): number {
	return 1 / (1 + Math.exp(-STEEPNESS * (evidence - EVEN_EVIDENCE)));
}
