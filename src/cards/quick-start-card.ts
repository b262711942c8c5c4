import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Movie } from '../catalogue/movie.ts';
import { personas } from '../rules/personas.ts';
import { describeProgress, type Taste } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import { type Block, button, menu, row, text } from './message.ts';
import { nameMovie } from './movie-section.ts';

const SIZE = 5;
/** How many of the most rated movies the quick start draws from: movies that most people have seen. */
const WELL_KNOWN = 200;

const GREETINGS: Record<'no ratings' | 'all outside' | 'all low' | 'fresh', string> = {
	'no ratings': "I don't know your taste yet. Rate the movies you have seen, or start from a persona below.",
	'all outside': 'I know too little about the movies you rated to go by them. Rate some that more people have seen:',
	'all low': 'So far you have told me what you do not like. Rate a movie you love, and I can go by that:',
	fresh: 'Rate the movies you have seen, or start from a persona below.',
};

/**
 * Five well-known movies, each unlike the others, with buttons to rate them, and a menu of personas. It uses all of the 40
 * components that Discord allows, which is why the greeting shares the first movie's text.
 *
 * @param given the movies to show again, after one was rated.
 */
export function showQuickStart(
	userId: string,
	why: keyof typeof GREETINGS,
	taste: Taste,
	services: Services,
	given?: readonly number[],
): Block[] {
	const movieIds = given ?? chooseMovies(taste.ratings, services, new Set());
	const own = new Map(taste.own.map(({ movieId, stars }) => [movieId, stars]));
	const greeting = `### 🍿 Quick start\n${why === 'fresh' && taste.known > 0 ? describeProgress(taste.known) : GREETINGS[why]}\n\n`;
	const movies = movieIds.flatMap((movieId, index) => [
		text(`${index === 0 ? greeting : ''}${nameMovie(services.catalogue.get(movieId)!)}`),
		row(
			...[1, 2, 3, 4, 5].map((stars) =>
				button(
					`${stars} ★`,
					customId('recommend', 'quick', userId, movieId, stars, movieIds.join(',')),
					own.get(movieId) === stars ? ButtonStyle.Success : ButtonStyle.Secondary,
				),
			),
		),
	]);
	return [
		...movies,
		row(
			menu(
				'Or start from a persona',
				customId('recommend', 'persona', userId),
				personas.map(({ name, title, emoji, about }) => ({
					label: `${emoji} ${title}`,
					value: name,
					description: about,
				})),
			),
		),
		row(
			button('Other movies', customId('recommend', 'others', userId, movieIds.join(','))),
			button('My recommendations', customId('recommend', 'mine', userId), ButtonStyle.Primary),
		),
	];
}

/**
 * The most rated movie, then each time the well-known one whose genres are least like those chosen.
 *
 * @param besides not these either: the five that somebody has not seen.
 */
export function chooseMovies(
	rated: ReadonlyMap<number, number>,
	{ catalogue, recommender }: Services,
	besides: ReadonlySet<number>,
): number[] {
	const candidates = recommender.movieIds
		.slice(0, WELL_KNOWN)
		.filter((movieId) => !rated.has(movieId) && !besides.has(movieId))
		.map((movieId) => catalogue.get(movieId)!);
	const chosen: Movie[] = [];
	while (chosen.length < SIZE && chosen.length < candidates.length) {
		const likeness = (movie: Movie) =>
			Math.max(0, ...chosen.map((other) => (other === movie ? 2 : compareGenres(movie, other))));
		// `reduce` keeps the first of equals, and candidates come most rated first.
		chosen.push(candidates.reduce((best, movie) => (likeness(movie) < likeness(best) ? movie : best)));
	}
	return chosen.map(({ id }) => id);
}

/** Jaccard similarity of the genres, 0 to 1. */
function compareGenres(a: Movie, b: Movie): number {
	const union = new Set([...a.genres, ...b.genres]);
	return union.size === 0 ? 1 : a.genres.filter((genre) => b.genres.includes(genre)).length / union.size;
}

/** The movies of a quick start's `custom_id`, which may be forged: those that are none are passed over. */
export function readMovies(word: string | undefined, { catalogue }: Services): number[] {
	const movieIds = (word ?? '').split(',').map(Number);
	return movieIds.filter((movieId) => catalogue.get(movieId)).slice(0, SIZE);
}
