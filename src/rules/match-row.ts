import type { Movie } from '../catalogue/movie.ts';
import type { NamedMovie } from '../catalogue/search/find-named.ts';
import type { HistoryRow, RowFault } from '../imports/history.ts';
import type { Services } from '../services.ts';

/** Why a row was matched, or not. */
export type MatchReason =
	| 'imdbId'
	| 'tmdbId'
	| 'movieId'
	| 'title'
	| 'otherTitle'
	| 'nearYear'
	| 'partOfTitle'
	| 'search'
	| 'namesakes'
	| 'farYear'
	| 'noYear'
	| 'resembling'
	| 'unknown'
	| RowFault;

/** Which movie a row means. */
export interface Match {
	readonly verdict: 'matched' | 'several' | 'unknown' | 'skipped';
	readonly movie: Movie | undefined;
	/** With `several`: the movies it may mean, the best known first. */
	readonly candidates: readonly Movie[];
	readonly reason: MatchReason;
}

/** What is known of the history that a row is from. */
export interface RowContext {
	/** Whether it gives years, so that a movie without one is not out yet. */
	readonly hasYears: boolean;
	/** Whether people wrote its titles by hand, so that a typo is likelier than a movie we lack. */
	readonly isTyped: boolean;
}

type Titles = Services['titles'];

/** Services differ by a year where a movie was at a festival before it was in cinemas. */
const NEAR_YEARS = 1;
/** Movies of the same name that are further apart are others. */
const FAR_YEARS = 3;
/** Movies offered for one row. */
const MAX_CANDIDATES = 10;
/** Of two movies that fit alike, one is meant if it has this many ratings, and this many times those of the other. */
const LEAST_FAMOUS = 12;
const FAME_LEAD = 20;

/**
 * Finds the movie that a row means: by ids, then by title and year. Asks rather than guesses: two movies of one title
 * and year, or a title that only resembles one, are `several`.
 */
export function matchRow(
	row: HistoryRow,
	context: RowContext,
	{ catalogue, titles }: Pick<Services, 'catalogue' | 'titles'>,
): Match {
	const own = row.movieId === undefined ? undefined : catalogue.get(row.movieId);
	if (own) return match(own, 'movieId');
	const byImdb = row.imdbId === undefined ? undefined : titles.findByOutsideId({ imdbId: row.imdbId });
	if (byImdb) return match(byImdb, 'imdbId');
	// The numbers of series are others than those of movies.
	if (row.fault) return { verdict: 'skipped', movie: undefined, candidates: [], reason: row.fault };
	const byTmdb = row.tmdbId === undefined ? undefined : titles.findByOutsideId({ tmdbId: row.tmdbId });
	if (byTmdb) return match(byTmdb, 'tmdbId');
	if (row.title === '') return unknown();
	return row.year === undefined ? matchUndated(row, titles, context) : matchDated(row, row.year, titles, context);
}

function match(movie: Movie, reason: MatchReason): Match {
	return { verdict: 'matched', movie, candidates: [movie], reason };
}

function several(movies: readonly Movie[], reason: MatchReason): Match {
	const candidates = [...new Set(movies)].sort((a, b) => b.ratings - a.ratings).slice(0, MAX_CANDIDATES);
	return { verdict: 'several', movie: undefined, candidates, reason };
}

function unknown(): Match {
	return { verdict: 'unknown', movie: undefined, candidates: [], reason: 'unknown' };
}

function matchDated(row: HistoryRow, year: number, titles: Titles, context: RowContext): Match {
	const named = listNamed(row, titles);
	return (
		matchSameYear(row, year, named) ??
		matchLonger(row, year, titles) ??
		matchNearYear(row, year, named) ??
		matchBySearch(row, year, titles, context) ??
		matchFar(named, year)
	);
}

/** Names that a row gives: its title, others, and what stands outside and inside of parentheses. */
function listNamed(row: HistoryRow, titles: Titles): NamedMovie[] {
	const outside = row.title.replace(/\([^()]*\)/g, ' ').trim();
	const inside = [...row.title.matchAll(/\(([^()]{3,})\)/g)].map(([, text]) => text);
	const parts = inside.length > 0 && outside !== '' ? [outside, ...inside] : [];
	const main = titles.findNamed(row.title);
	const others = [...row.otherTitles, ...parts].flatMap((title) => titles.findNamed(title));
	const all = [...main, ...others.map((each) => ({ ...each, isTitle: false, isWhole: false }))];
	return all.filter(({ movie }) => hasNoOtherId(movie, row));
}

/** A row that gives the id of a service means no movie that has another id there. */
function hasNoOtherId(movie: Movie, { imdbId, tmdbId }: HistoryRow): boolean {
	if (imdbId !== undefined && movie.imdbId !== undefined) return false;
	return tmdbId === undefined || movie.tmdbId === undefined || imdbId !== undefined;
}

function matchSameYear(row: HistoryRow, year: number, named: readonly NamedMovie[]): Match | undefined {
	for (const isTitle of [true, false]) {
		const fitting = named.filter((each) => each.isTitle === isTitle && each.movie.year === year);
		const movies = [...new Set(fitting.map(({ movie }) => movie))];
		if (movies.length === 0) continue;
		const chosen = choose(movies, row.title);
		const rivals = named.filter((each) => each.isTitle && isApart(each.movie, year, NEAR_YEARS));
		const rival = rivals.find(({ movie }) => chosen && isFarBetterKnown(movie, chosen));
		if (chosen && !rival) return match(chosen, isTitle ? 'title' : 'otherTitle');
		return several([...movies, ...rivals.map(({ movie }) => movie)], 'namesakes');
	}
	return undefined;
}

/** Of movies of one name and year: the only one, the one that is spelt just so, or the one that everyone means. */
function choose(movies: readonly Movie[], title: string): Movie | undefined {
	if (movies.length === 1) return movies[0];
	const spelt = movies.filter((movie) => movie.title.toLowerCase() === title.toLowerCase());
	if (spelt.length === 1) return spelt[0];
	const [first, ...others] = movies.toSorted((a, b) => b.ratings - a.ratings);
	return others.every((other) => isFarBetterKnown(first, other)) ? first : undefined;
}

function isFarBetterKnown(movie: Movie, other: Movie): boolean {
	return movie.ratings >= LEAST_FAMOUS && movie.ratings >= FAME_LEAD * (other.ratings + 0.5);
}

/**
 * Services shorten titles: only one movie of the year has a longer name that begins or ends so. Without ratings it may
 * as well be about the making of the movie that was meant.
 */
function matchLonger(row: HistoryRow, year: number, titles: Titles): Match | undefined {
	const longer = titles.findLonger(row.title).filter((movie) => movie.year === year && hasNoOtherId(movie, row));
	if (longer.length === 0) return undefined;
	const isSure = longer.length === 1 && longer[0].ratings > 0;
	return isSure ? match(longer[0], 'partOfTitle') : several(longer, 'resembling');
}

function matchNearYear(row: HistoryRow, year: number, named: readonly NamedMovie[]): Match | undefined {
	const near = named.filter(({ movie }) => isApart(movie, year, NEAR_YEARS));
	const titled = near.filter(({ isTitle }) => isTitle);
	const movies = [...new Set((titled.length > 0 ? titled : near).map(({ movie }) => movie))];
	if (movies.length === 0) return undefined;
	const chosen = choose(movies, row.title);
	const isWhole = near.some((each) => each.movie === chosen && each.isWhole);
	return chosen && isWhole ? match(chosen, 'nearYear') : several(movies, 'namesakes');
}

function isApart({ year }: Movie, other: number, distance: number): boolean {
	return year !== undefined && Math.abs(year - other) === distance;
}

/** The search knows how people write titles, and forgives typos, which services do not make. */
function matchBySearch(row: HistoryRow, year: number, titles: Titles, { isTyped }: RowContext): Match | undefined {
	if (!isTyped && !titles.hasWords(row.title)) return undefined;
	const { verdict, matches } = titles.resolve(`${row.title} (${year})`);
	if (verdict === 'none' || (verdict === 'ambiguous' && !isTyped)) return undefined;
	const near = matches.map(({ movie }) => movie).filter((movie) => isNear(movie, year) && hasNoOtherId(movie, row));
	if (near.length === 0) return undefined;
	const isSure = verdict === 'confident' && matches[0].movie === near[0] && near[0].year === year;
	return isSure && (isTyped || isSpeltAlike(near[0], row.title))
		? match(near[0], 'search')
		: several(near, 'resembling');
}

function isNear({ year }: Movie, other: number): boolean {
	return year !== undefined && Math.abs(year - other) <= NEAR_YEARS;
}

/** "Oldboy" and "Old Boy": the same letters in the same order. */
function isSpeltAlike({ title, alternatives }: Movie, other: string): boolean {
	const letters = (text: string): string =>
		text
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]/gu, '')
			.replace(/^the/, '');
	return [title, ...alternatives].some((name) => letters(name) === letters(other));
}

/** The only movies of that name are of other years: if not of quite other ones, the person may say. */
function matchFar(named: readonly NamedMovie[], year: number): Match {
	const movies = named.map(({ movie }) => movie);
	const near = movies.filter((movie) => movie.year === undefined || Math.abs(movie.year - year) <= FAR_YEARS);
	return near.length === 0 ? unknown() : several(near, 'farYear');
}

function matchUndated(row: HistoryRow, titles: Titles, { hasYears }: RowContext): Match {
	const { verdict, matches } = titles.resolve(row.title);
	const movies = matches.map(({ movie }) => movie).filter((movie) => hasNoOtherId(movie, row));
	if (verdict === 'none' || movies.length === 0) return unknown();
	if (verdict === 'confident' && !hasYears && movies[0] === matches[0].movie) return match(movies[0], 'search');
	return several(movies, 'noYear');
}
