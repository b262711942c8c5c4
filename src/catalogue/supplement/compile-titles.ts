import type { Movie } from '../movie.ts';
import type { MovieTitle } from '../movie-title.ts';
import type { MergedMovies } from './merge-new-movies.ts';
import type { Supplement, SupplementTitle } from './supplement.ts';

/** Names of new movies rank behind all others that a language may show. */
const NEW_NAMES_RANK = 2;

/** Titles of one movie, with what decides which of them a language shows. */
type Ranked = MovieTitle & { readonly rank: number };

/**
 * Lists the titles of each movie by its id, sorted by language, official ones first.
 *
 * Each language shows one title: the release title of the source, else the name of the Wikipedia's article, else none.
 * Names of new movies come in the order of their source, and the first of a language is shown.
 */
export function compileTitles(
	movies: readonly Movie[],
	{ titles }: Supplement,
	{ added, absorbed }: MergedMovies,
): Map<number, MovieTitle[]> {
	const named = Map.groupBy(titles, ({ movieId }) => movieId);
	const compiled = new Map<number, MovieTitle[]>();
	for (const { id, title } of movies) {
		const known = (named.get(id) ?? []).map(rankTitle);
		const names = added.get(id)?.titles ?? absorbed.get(id)?.titles ?? [];
		const fresh = names.map((name, at): Ranked => ({ ...name, isOfficial: false, rank: NEW_NAMES_RANK + at }));
		const shown = markOfficial([...known, ...fresh]).filter((name) => name.lang !== 'en' || name.title !== title);
		if (shown.length > 0) compiled.set(id, shown);
	}
	return compiled;
}

/** Lower is better; names that no language shows have no rank. */
function rankTitle({ lang, title, source, isOfficial }: SupplementTitle): Ranked {
	const rank = isOfficial || source === 'original' ? 0 : source === 'wikipedia' ? 1 : Number.POSITIVE_INFINITY;
	return { lang, title, isOfficial: false, rank };
}

function markOfficial(titles: readonly Ranked[]): MovieTitle[] {
	const distinct = [...Map.groupBy(titles, ({ lang, title }) => `${lang}\t${title}`).values()].map(([first]) => first);
	const byLang = Map.groupBy(distinct, ({ lang }) => lang);
	return [...byLang]
		.toSorted(([a], [b]) => compare(a, b))
		.flatMap(([lang, names]) => {
			const byTitle = names.toSorted((a, b) => compare(a.title, b.title));
			const best = byTitle.reduce((a, b) => (b.rank < a.rank ? b : a));
			const others = byTitle.filter((name) => name !== best);
			const isOfficial = Number.isFinite(best.rank);
			return [
				{ lang, title: best.title, isOfficial },
				...others.map(({ title }) => ({ lang, title, isOfficial: false })),
			];
		});
}

/** By UTF-16 units, the same on every machine. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
