import type { ServerPage } from '../rules/server-top.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { listMovies, NO_POSTERS } from './list-movies.ts';
import { type Block, container, text } from './message.ts';
import { nameGenre } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';
import { namePerson } from './name-people.ts';

/** A page about a server: movies to rate or hide, people, or a sentence. */
export function showServerPage({ list, people, movies, raters, taste }: ServerPage, texts: Texts): Block[] {
	const heading = text(texts.say(`server.${list}.heading`));
	if (movies.length + raters.length === 0 && taste === undefined)
		return [container(heading, text(texts.say('server.none', { people })))];
	const listed = movies.map(({ movie, stars, count }, index) => ({
		movie,
		content: texts.say('server.movie', {
			place: index + 1,
			movie: nameMovie(movie, texts),
			stars: list === 'divisive' ? '' : formatStars(stars),
			count,
		}),
	}));
	const lines = raters.map(({ userId, count }, index) =>
		texts.say('server.rater', { place: index + 1, person: namePerson(userId), count }),
	);
	const sentence =
		taste &&
		texts.say('server.likes', {
			decade: String(taste.decade),
			genres: taste.genres.map((each) => nameGenre(each, texts)),
		});
	const basis = [texts.say('server.basis', { people }), ...(movies.length > 0 ? [texts.say('server.averages')] : [])];
	return [
		container(
			heading,
			...listMovies(listed, NO_POSTERS, texts),
			...(lines.length === 0 ? [] : [text(lines.join('\n'))]),
			...(sentence === undefined ? [] : [text(sentence)]),
			text(texts.join(basis)),
		),
	];
}
