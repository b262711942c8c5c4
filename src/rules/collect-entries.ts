import type { ImportEntry } from '../store/imports.ts';
import type { MatchedRow } from './match-history.ts';

/** The stars of a movie that was liked, where the person wants likes to count. */
const LIKED_STARS = 4;

/** From what says most about a movie to what says least. */
const KINDS = ['rated', 'seen', 'unwanted', 'wanted'] as const;

/**
 * Makes one entry of each movie that the rows mean. Of several ratings the one of the leading file counts, and in a
 * file the newest. A movie that was rated or seen is on no watchlist, and one that was seen has no stars.
 *
 * @param countLikes whether a like without stars is worth four stars; else the movie was just seen
 */
export function collectEntries(matched: readonly MatchedRow[], countLikes = false): ImportEntry[] {
	const entries = new Map<number, { entry: ImportEntry; source: number }>();
	for (const { row, movie } of matched) {
		if (movie === undefined) continue;
		const entry = toEntry(movie.id, row, countLikes);
		const other = entries.get(movie.id);
		if (other === undefined || isStronger({ entry, source: row.source }, other))
			entries.set(movie.id, { entry, source: row.source });
	}
	return [...entries.values()].map(({ entry }) => entry);
}

/** What a row says, once its movie is known. */
export function toEntry(
	movieId: number,
	{ kind, stars, at }: Pick<MatchedRow['row'], 'kind' | 'stars' | 'at'>,
	countLikes = false,
): ImportEntry {
	if (kind !== 'liked') return { movieId, kind, stars, at };
	return countLikes
		? { movieId, kind: 'rated', stars: LIKED_STARS, at }
		: { movieId, kind: 'seen', stars: undefined, at };
}

interface Sourced {
	readonly entry: ImportEntry;
	readonly source: number;
}

/** A like follows the rating of the same movie in another file, so the leading file decides before the date. */
function isStronger(a: Sourced, b: Sourced): boolean {
	const byKind = KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind);
	if (byKind !== 0) return byKind < 0;
	if (a.source !== b.source) return a.source < b.source;
	return (a.entry.at ?? 0) >= (b.entry.at ?? 0);
}
