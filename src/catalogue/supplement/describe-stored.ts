import type { DetailsTable } from '../details-table.ts';
import type { Movie } from '../movie.ts';
import type { MovieDetails } from '../movie-details.ts';
import { isOwnId } from '../own-id.ts';
import type { MovieTerm } from '../terms-table.ts';
import type { MovieTitles } from '../titles-table.ts';
import type { NewMovie, Supplement, SupplementTitle, Term } from './supplement.ts';

/** A catalogue and its side tables, as files hold them. */
export interface StoredCatalogue {
	readonly movies: readonly Movie[];
	readonly titles: Pick<MovieTitles, 'get'>;
	readonly details: Pick<DetailsTable, 'get'>;
	readonly terms: ReadonlyMap<string, MovieTerm>;
}

/**
 * Takes a catalogue apart into MovieLens' movies and a supplement. `applySupplement` makes the same catalogue of them
 * again, and a better one of them and more data.
 */
export function describeStored({ movies, titles, details, terms }: StoredCatalogue): {
	movieLens: Movie[];
	supplement: Supplement;
} {
	const movieLens = movies.filter(({ id }) => !isOwnId(id));
	const detailed = movieLens.flatMap(({ id, title }) => {
		const detail = details.get(id);
		return detail ? [{ id, title, detail }] : [];
	});
	const series = movies.flatMap(({ id }) => {
		const name = details.get(id)?.series;
		return name === undefined ? [] : [[id, name] as const];
	});
	const newMovies = movies.filter((movie) => isOwnId(movie.id) || hasMarks(details.get(movie.id)));
	return {
		movieLens,
		supplement: {
			outsideIds: new Map(movieLens.map(({ id, wikidataId, omdbId, imdbId }) => [id, { wikidataId, omdbId, imdbId }])),
			titles: movieLens.flatMap(({ id }) => (titles.get(id) ?? []).map((name) => describeTitle(id, name))),
			features: new Map(detailed.map(({ id, detail }) => [id, detail])),
			terms: new Map([...terms].map(([id, term]): [string, Term] => [id, { ...term, parent: '' }])),
			fillings: new Map(),
			series: new Map(series),
			wikidata: new Map(detailed.map(({ id, title, detail }) => [id, { ...detail, title }])),
			newMovies: newMovies.map((movie) => describeMovie(movie, { titles, details })),
		},
	};
}

/** Marks of a movie that only rows of new movies carry: MovieLens' movies have them from an earlier update. */
function hasMarks(detail: MovieDetails | undefined): boolean {
	return detail !== undefined && (detail.kind !== 'movie' || detail.sitelinks > 0);
}

/** Which source a title is from is not stored. Those that no language shows stay hidden. */
function describeTitle(
	movieId: number,
	{ lang, title, isOfficial }: Pick<SupplementTitle, 'lang' | 'title' | 'isOfficial'>,
): SupplementTitle {
	return { movieId, lang, title, isOfficial, source: lang === 'orig' && isOfficial ? 'original' : 'alias' };
}

function describeMovie(movie: Movie, { titles, details }: Pick<StoredCatalogue, 'titles' | 'details'>): NewMovie {
	const { id, title, year, genres, imdbId, tmdbId, wikidataId, omdbId } = movie;
	const {
		directors = [],
		countries = [],
		languages = [],
		minutes,
		termIds = [],
		kind = 'movie',
		sitelinks = 0,
	} = details.get(id) ?? {};
	const isOwn = isOwnId(id);
	return {
		...{ title, year, genres, imdbId, tmdbId, wikidataId, omdbId },
		...{ directors, countries, languages, minutes, kind, sitelinks },
		keywords: [],
		termIds,
		titles: isOwn ? (titles.get(id) ?? []).map((name) => ({ lang: name.lang, title: name.title })) : [],
	};
}
