import type { MessageResponse, UpdateResponse } from '../bot/response.ts';
import type { SimilarMovie, SimilarMovies } from '../rules/find-similar.ts';
import { type MovieFilter, writeFilter } from '../rules/movie-filter.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { describeQuery } from './describe-query.ts';
import { describeSource } from './describe-source.ts';
import { type ListedMovie, listMovies } from './list-movies.ts';
import { type Block, composeList, container, text } from './message.ts';
import { nameGenre, nameGenres } from './name-genre.ts';
import { nameMovie, nameMovieBriefly } from './name-movie.ts';
import { nameTrait } from './name-trait.ts';

/** The movies nearest to one; the list loses those that the person hides. @param compose as in {@link composeList} */
export function composeSimilar<Answer extends MessageResponse | UpdateResponse>(
	similar: SimilarMovies,
	posters: Posters,
	texts: Texts,
	compose: (blocks: Block[]) => Answer,
): Answer {
	return composeList(similar.nearest, (nearest) => showSimilar({ ...similar, nearest }, posters, texts), compose);
}

/** The movies nearest to one, each with what the two share. */
export function showSimilar(
	{ movie, filter, isKnown, nearest }: SimilarMovies,
	posters: Posters,
	texts: Texts,
): Block[] {
	const name = nameMovie(movie, texts);
	if (!isKnown) {
		return [container(text(texts.say('similar.outside', { movie: name, genres: nameGenres(movie.genres, texts) })))];
	}
	if (nearest.length === 0) {
		return [container(text(texts.say('similar.noneFit', { movie: name, movies: describeQuery(filter, texts) })))];
	}
	const source = describeSource(posters, filter, texts);
	const listed = nearest.map((similar, index) => describeSimilar(index + 1, similar, texts));
	return [
		container(
			text(describeTitle(name, filter, texts)),
			...listMovies(listed, posters, texts),
			...(source === '' ? [] : [text(`-# ${source}`)]),
		),
	];
}

function describeTitle(movie: string, filter: MovieFilter, texts: Texts): string {
	if (writeFilter(filter).every((word) => word === '')) return texts.say('similar.title', { movie });
	return texts.say('similar.narrowed', { movie, movies: describeQuery(filter, texts) });
}

function describeSimilar(place: number, similar: SimilarMovie, texts: Texts): ListedMovie {
	const { movie, similarity } = similar;
	const shared = describeShared(similar, texts);
	return { movie, content: texts.say('similar.movie', { place, movie: nameMovie(movie, texts), similarity, shared }) };
}

/** What two movies share, in words: who made them, where and when, their kind, and movies that the same people like. */
function describeShared({ origins, genres, decade, haveFans, likedWith }: SimilarMovie, texts: Texts): string {
	const traits = [
		...origins.map(({ kind, name }) => texts.say(`similar.${kind}`, { name: nameTrait(kind, name, texts) })),
		...genres.map((genre) => nameGenre(genre, texts)),
		...(decade === undefined ? [] : [texts.say('similar.decade', { decade })]),
	];
	const both = traits.length === 0 ? [] : [texts.say('similar.both', { traits: texts.enumerate(traits) })];
	if (!haveFans) return both[0] ?? texts.say('similar.kind');
	const liked =
		likedWith.length === 0
			? texts.say('similar.liked')
			: texts.say('similar.likedWith', { movies: likedWith.map((movie) => nameMovieBriefly(movie, texts)) });
	return [...both, liked].join(' · ');
}
