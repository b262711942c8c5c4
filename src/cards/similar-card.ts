import { customId } from '../bot/custom-id.ts';
import type { SimilarMovie, SimilarMovies } from '../rules/find-similar.ts';
import { type MovieFilter, writeFilter } from '../rules/movie-filter.ts';
import type { Texts } from '../texts/texts.ts';
import { describeQuery } from './describe-query.ts';
import { type Block, button, container, section, text } from './message.ts';
import { nameGenre, nameGenres } from './name-genre.ts';
import { nameMovie, nameMovieBriefly } from './name-movie.ts';

/** The movies nearest to one, each with what the two share. */
export function showSimilar({ movie, filter, isKnown, nearest }: SimilarMovies, texts: Texts): Block[] {
	const name = nameMovie(movie);
	if (!isKnown) {
		return [container(text(texts.say('similar.outside', { movie: name, genres: nameGenres(movie.genres, texts) })))];
	}
	if (nearest.length === 0) {
		return [container(text(texts.say('similar.noneFit', { movie: name, movies: describeQuery(filter, texts) })))];
	}
	const sections = nearest.map((similar, index) => similarSection(index + 1, similar, texts));
	return [container(text(describeTitle(name, filter, texts)), ...sections)];
}

function describeTitle(movie: string, filter: MovieFilter, texts: Texts): string {
	if (writeFilter(filter).every((word) => word === '')) return texts.say('similar.title', { movie });
	return texts.say('similar.narrowed', { movie, movies: describeQuery(filter, texts) });
}

function similarSection(place: number, similar: SimilarMovie, texts: Texts) {
	const { movie, similarity } = similar;
	const shared = describeShared(similar, texts);
	return section(
		texts.say('similar.movie', { place, movie: nameMovie(movie), similarity, shared }),
		button(texts.say('button.rateOrHide'), customId('rate', 'panel', movie.id)),
	);
}

/** What two movies share, in words: genres, decade, and movies that the same people like. */
function describeShared({ genres, decade, likedWith }: SimilarMovie, texts: Texts): string {
	const traits = [
		...genres.map((genre) => nameGenre(genre, texts)),
		...(decade === undefined ? [] : [texts.say('similar.decade', { decade })]),
	];
	const liked =
		likedWith.length === 0
			? texts.say('similar.liked')
			: texts.say('similar.likedWith', { movies: likedWith.map(nameMovieBriefly) });
	return traits.length === 0 ? liked : `${texts.say('similar.both', { traits: texts.enumerate(traits) })} · ${liked}`;
}
