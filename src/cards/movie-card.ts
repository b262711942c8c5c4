import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import type { Movie } from '../catalogue/movie.ts';
import { explainMovie } from '../rules/explain-movie.ts';
import { formatStars } from '../rules/stars.ts';
import { readTaste } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import type { Texts } from '../texts/texts.ts';
import { describeReason } from './describe-reason.ts';
import { formatMatch } from './format-match.ts';
import { type Block, button, container, link, row, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

/** A movie's card. */
export async function showMovie(userId: string, movie: Movie, services: Services, texts: Texts): Promise<Block[]> {
	const also = movie.alternatives.slice(0, 3).map(escapeText).join(', ');
	const facts = [movie.genres.join(', ') || 'no genres listed', also === '' ? '' : `also known as ${also}`];
	const links = linksOf(movie);
	return [
		container(
			text(`### ${nameMovie(movie, 150)}\n${facts.filter((fact) => fact !== '').join('\n')}`),
			text(await describeForPerson(userId, movie, services, texts)),
			row(
				button('Rate or hide', customId('rate', 'panel', movie.id)),
				...(services.recommender.knows(movie.id)
					? [button('Movies like it', customId('similar', 'to', movie.id))]
					: []),
				...links,
			),
		),
	];
}

async function describeForPerson(userId: string, movie: Movie, services: Services, texts: Texts): Promise<string> {
	const { recommender, store } = services;
	const rating = await store.ratingOf(userId, movie.id);
	if (rating) return `Your stars: ${formatStars(rating.stars)}`;
	if (!recommender.knows(movie.id)) return 'Too few people have rated this movie for me to say how well it suits you.';
	const taste = await readTaste(userId, services);
	const prediction = recommender.predict(taste.ratings, movie.id);
	if (!prediction) return 'Rate a few movies you like, and I can say how well this one suits you.';
	const { match, reason } = explainMovie(prediction, taste, services.catalogue);
	return `**${formatMatch(match, texts)} match** for you\n-# ${describeReason(reason, texts)}`;
}

function linksOf({ imdbId, tmdbId }: Movie) {
	return [
		...(imdbId === undefined ? [] : [link('IMDb', `https://www.imdb.com/title/tt${imdbId}/`)]),
		...(tmdbId === undefined
			? []
			: [
					link('TMDB', `https://www.themoviedb.org/movie/${tmdbId}`),
					link('Letterboxd', `https://letterboxd.com/tmdb/${tmdbId}`),
				]),
	];
}
