import { customId } from '../bot/custom-id.ts';
import type { GroupPick } from '../rules/group-picks.ts';
import type { GroupList } from '../rules/pick-together.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { describeQuery } from './describe-query.ts';
import { describeSource } from './describe-source.ts';
import { type ListedMovie, listMovies } from './list-movies.ts';
import { type Block, button, container, row, text } from './message.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

const MOST_GENRES = 3;
const DOTS = ['–', '●○○', '●●○', '●●●'] as const;

/** Movies for several people, each with how well it suits whom; or that none is left. */
export function showGroupList(
	{ query, members, picks, uncounted }: GroupList,
	posters: Posters,
	texts: Texts,
): Block[] {
	const movies = describeQuery(query, texts);
	const people = texts.list(members.map(mention));
	if (picks.length === 0) return [container(text(texts.say('group.none', { movies, people })))];
	const source = describeSource(posters, query, texts);
	const notes = [
		texts.say('group.basis'),
		...(uncounted.length > 0 ? [texts.say('group.uncounted', { people: texts.list(uncounted.map(mention)) })] : []),
		texts.say('group.again'),
		...(source === '' ? [] : [source]),
	];
	return [
		container(
			text(texts.say('group.heading', { movies, people })),
			...listMovies(
				picks.map((pick, index) => describeGroupPick(index + 1, pick, texts)),
				posters,
				texts,
			),
			text(`-# ${notes.join(' ')}`),
			...(uncounted.length > 0 ? [row(button(texts.say('group.countMe'), customId('recommend', 'mine')))] : []),
		),
	];
}

function describeGroupPick(place: number, { movie, fits, reason, bestFor }: GroupPick, texts: Texts): ListedMovie {
	const why = texts.say(`group.${reason}`);
	const content = texts.say('group.movie', {
		place,
		movie: nameMovie(movie, texts),
		fits: describeFits(fits, texts),
		genres: nameGenres(movie.genres.slice(0, MOST_GENRES), texts),
		reason: bestFor === undefined ? why : texts.say('group.bestFor', { reason: why, person: mention(bestFor) }),
	});
	return { movie, content };
}

/** How well a movie suits the members: "●●● @Ada · – @Bo". */
export function describeFits(fits: GroupPick['fits'], texts: Texts): string {
	return fits
		.map(({ userId, fit }) => texts.say('group.fit', { dots: DOTS[fit], person: mention(userId) }))
		.join(' · ');
}

/** Discord shows the name; our messages ping no one. */
function mention(userId: string): string {
	return `<@${userId}>`;
}
