import type { History } from '../../imports/history.ts';
import type { MatchedRow } from '../../rules/match-history.ts';
import type { MatchReason } from '../../rules/match-row.ts';

/** Why a row has its verdict, in words. */
const REASONS: Readonly<Record<MatchReason, string>> = {
	imdbId: 'by its IMDb id',
	tmdbId: 'by its TMDB id',
	movieId: 'by its own id',
	title: 'by title and year',
	otherTitle: 'by another title and the year',
	nearYear: 'by title, a year off by one',
	partOfTitle: 'by part of the title and the year',
	search: 'by a search for the title',
	namesakes: 'several movies have this title and year',
	farYear: 'a movie of this title is of another year',
	noYear: 'no year tells which movie of this title it is',
	resembling: 'only similar titles are known',
	unknown: 'no such movie is known',
	series: 'a series, not a movie',
	episode: 'an episode, not a movie',
	game: 'a game, not a movie',
	noTitle: 'it names no movie',
	badRating: 'its rating is outside of its scale',
};

const KINDS: Readonly<Record<MatchedRow['row']['kind'], string>> = {
	rated: '',
	seen: '; seen, without stars',
	wanted: '; on the watchlist',
	liked: '; liked, without stars',
	unwanted: '; not interested',
};

/** One line of the answer: what a row says, and which movie it means. */
export function describeRow({ row, verdict, movie, reason }: MatchedRow): object {
	return {
		row: row.row,
		title: row.title,
		year: row.year ?? null,
		verdict,
		movieId: movie?.id ?? null,
		stars: row.stars ?? null,
		why: REASONS[reason] + (verdict === 'skipped' ? '' : KINDS[row.kind]),
	};
}

/** How many rows there are of each verdict, and what the file was read as. */
export function countRows({ format, scale }: History, matched: readonly MatchedRow[]) {
	const count = (verdict: MatchedRow['verdict']): number => matched.filter((row) => row.verdict === verdict).length;
	return {
		rows: matched.length,
		matched: count('matched'),
		several: count('several'),
		unknown: count('unknown'),
		skipped: count('skipped'),
		movies: new Set(matched.flatMap(({ movie }) => movie?.id ?? [])).size,
		format,
		scale,
	};
}
