import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import type { Movie } from '../catalogue/movie.ts';
import { labelMovie } from '../catalogue/movie.ts';
import { LONGEST_LIST } from '../rules/query.ts';
import type { Services } from '../services.ts';
import { type Block, button, container, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

/** The movies nearest to one by their factors, each with the taste the two share. */
export function showSimilar(movie: Movie, services: Services): Block[] {
	const { recommender, catalogue } = services;
	const nearest = recommender.similar(movie.id, LONGEST_LIST);
	if (nearest.length === 0) {
		const genres = movie.genres.length > 0 ? ` Its genres: ${movie.genres.join(', ')}.` : '';
		return [
			container(
				text(
					`Too few people have rated ${nameMovie(movie)} for me to say what is like it.${genres} It can be rated all the same.`,
				),
			),
		];
	}
	const sections = nearest.map(({ movieId, similarity }, index) => {
		const other = catalogue.get(movieId)!;
		const content = `${index + 1}. ${nameMovie(other)} · ${Math.round(similarity * 100)}% alike\n-# ${describeSharedTaste(movie, other, services)}`;
		return section(content, button('Rate or hide', customId('rate', 'panel', other.id)));
	});
	return [container(text(`### Like ${nameMovie(movie)}`), ...sections)];
}

/** What two movies share, in words: genres, decade, and movies that the same people like. */
function describeSharedTaste(movie: Movie, other: Movie, { recommender, catalogue }: Services): string {
	const genres = movie.genres.filter((genre) => other.genres.includes(genre)).slice(0, 3);
	const decade = decadeOf(movie);
	const both = [...genres, decade !== undefined && decade === decadeOf(other) ? `${decade}s` : ''].filter(
		(word) => word !== '',
	);
	const shared = recommender
		.commonGround(movie.id, other.id, 2)
		.map((movieId) => escapeText(labelMovie(catalogue.get(movieId)!, 50)));
	return [
		both.length > 0 ? `both ${both.join(', ')}` : '',
		shared.length > 0 ? `liked by people who like ${shared.join(' and ')}` : 'liked by the same people',
	]
		.filter((part) => part !== '')
		.join(' · ');
}

function decadeOf({ year }: Movie): number | undefined {
	return year === undefined ? undefined : Math.floor(year / 10) * 10;
}
