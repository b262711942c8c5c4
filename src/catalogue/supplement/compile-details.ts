import type { Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import { chooseHomes, type HomeEvidence } from './choose-homes.ts';
import type { MergedMovies } from './merge-new-movies.ts';
import type { NewMovie, Supplement, Term } from './supplement.ts';

/** Terms of other kinds say more of how a movie was sold than of where it plays. */
const TELLING_OF_HOME: ReadonlySet<string> = new Set(['Keyword', 'Filmmaking Movement']);
const HOLLYWOOD = 'Hollywood Film';

/**
 * Lists what is known about each movie by its id.
 *
 * @param terms those that may be shown; others are left out
 */
export function compileDetails(
	movies: readonly Pick<Movie, 'id'>[],
	supplement: Supplement,
	{ added, absorbed }: MergedMovies,
	terms: ReadonlyMap<string, Term>,
): Map<number, MovieDetails> {
	const termIdOf = indexKeywords(terms);
	const details = new Map<number, MovieDetails>();
	for (const { id } of movies) {
		const detail = compileDetail(id, supplement, added.get(id) ?? absorbed.get(id), terms, termIdOf);
		if (isTelling(detail)) details.set(id, detail);
	}
	return addHomes(details, terms);
}

/** The home of a movie follows from others of its directors and its series, so it comes last. */
function addHomes(
	details: ReadonlyMap<number, MovieDetails>,
	terms: ReadonlyMap<string, Term>,
): Map<number, MovieDetails> {
	const evidence = new Map([...details].map(([id, detail]) => [id, listEvidence(detail, terms)]));
	const homes = chooseHomes(evidence);
	return new Map([...details].map(([id, detail]) => [id, { ...detail, ...homes.get(id) }]));
}

function listEvidence(detail: MovieDetails, terms: ReadonlyMap<string, Term>): HomeEvidence {
	const named = detail.termIds.map((term) => terms.get(term)!);
	const telling = named.filter(({ kind }) => TELLING_OF_HOME.has(kind));
	return { ...detail, terms: telling.map(({ en }) => en), isHollywood: named.some(({ en }) => en === HOLLYWOOD) };
}

function compileDetail(
	id: number,
	{ features, wikidata, series }: Supplement,
	movie: NewMovie | undefined,
	terms: ReadonlyMap<string, Term>,
	termIdOf: ReadonlyMap<string, string>,
): MovieDetails {
	const [feature, entry] = [features.get(id), wikidata.get(id)];
	const pick = <K extends 'directors' | 'countries' | 'languages'>(key: K): readonly string[] =>
		[feature?.[key], movie?.[key], key === 'directors' ? entry?.directors : []].find((list) => list?.length) ?? [];
	const keywords = (movie?.keywords ?? []).flatMap((name) => termIdOf.get(name.toLowerCase()) ?? []);
	const shown = [...(feature?.termIds ?? []), ...(movie?.termIds ?? [])].filter((term) => terms.has(term));
	return {
		directors: pick('directors'),
		countries: pick('countries'),
		languages: pick('languages'),
		country: undefined,
		language: undefined,
		minutes: movie?.minutes ?? entry?.minutes,
		series: series.get(id),
		termIds: [...new Set([...shown, ...keywords])],
		kind: movie?.kind ?? 'movie',
		sitelinks: movie?.sitelinks ?? 0,
	};
}

/** New movies have the names of their keywords. Some names are those of a genre, too; the keyword is meant. */
function indexKeywords(terms: ReadonlyMap<string, Term>): Map<string, string> {
	const keywordsLast = [...terms.values()].toSorted(
		(a, b) => Number(a.kind === 'Keyword') - Number(b.kind === 'Keyword'),
	);
	return new Map(keywordsLast.map(({ id, en }) => [en.toLowerCase(), id]));
}

function isTelling({ directors, countries, languages, minutes, series, termIds, kind }: MovieDetails): boolean {
	const lists = [directors, countries, languages, termIds];
	return lists.some((list) => list.length > 0) || minutes !== undefined || series !== undefined || kind !== 'movie';
}
