import type { Movie } from '../movie.ts';
import type { Lookup } from './lookup.ts';
import { type MovieColumns, SEPARATOR } from './pack-movies.ts';
import { listTexts, openTexts } from './text-table.ts';

const NONE: readonly string[] = [];

/** Opens the movies of an index. A movie is made when it is first asked for, and is the same object from then on. */
export function openMovies(index: MovieColumns): Lookup<Movie> {
	const titles = openTexts(index.movieTitles, index.movieTitleStarts);
	const alternatives = openTexts(index.movieAlternatives, index.movieAlternativeStarts);
	const genreSets = listTexts(index.genreSets, index.genreSetStarts).map(splitList);
	const made: (Movie | undefined)[] = new Array(index.movieIds.length);
	const make = (place: number): Movie => ({
		id: index.movieIds[place],
		title: titles.at(place),
		alternatives: splitList(alternatives.at(place)),
		year: index.movieYears[place] || undefined,
		genres: genreSets[index.movieGenres[place]],
		imdbId: index.movieImdb[place] === 0 ? undefined : String(index.movieImdb[place]).slice(1),
		tmdbId: index.movieTmdb[place] || undefined,
		wikidataId: index.movieWikidata[place] === 0 ? undefined : `Q${index.movieWikidata[place]}`,
		omdbId: index.movieOmdb[place] === 0 ? undefined : String(index.movieOmdb[place]),
		ratings: index.movieRatings[place],
	});
	return {
		length: made.length,
		at(place) {
			made[place] ??= make(place);
			return made[place];
		},
	};
}

function splitList(text: string): readonly string[] {
	return text === '' ? NONE : text.split(SEPARATOR);
}
