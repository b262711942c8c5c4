import { customId } from '../bot/custom-id.ts';
import type { MessageResponse } from '../bot/response.ts';
import type { GroupPick } from '../rules/group-picks.ts';
import type { GroupList } from '../rules/pick-together.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { describeFits } from './describe-fits.ts';
import { describeQuery } from './describe-query.ts';
import { describeSource } from './describe-source.ts';
import { type ListedMovie, listMovies } from './list-movies.ts';
import { type Block, button, composeList, container, row, text } from './message.ts';
import { GENRES_IN_LIST, nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';
import { namePeople, namePerson } from './name-people.ts';

/** The list of a group, which loses what the one who asks hides. @param compose as in {@link composeList} */
export function composeGroupList<Answer extends MessageResponse>(
	list: GroupList,
	posters: Posters,
	texts: Texts,
	compose: (blocks: Block[]) => Answer,
): Answer {
	return composeList(list.picks, (picks) => showGroupList({ ...list, picks }, posters, texts), compose);
}

/** Movies for several people, each with how well it suits whom; or that none is left. */
function showGroupList({ query, members, picks, uncounted }: GroupList, posters: Posters, texts: Texts): Block[] {
	const movies = describeQuery(query, texts);
	const people = namePeople(members, texts);
	if (picks.length === 0) return [container(text(texts.say('group.none', { movies, people })))];
	const source = describeSource(posters, query, texts);
	const notes = [
		texts.say('group.basis'),
		...(uncounted.length > 0 ? [texts.say('group.uncounted', { people: namePeople(uncounted, texts) })] : []),
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
			text(`-# ${texts.join(notes)}`),
			...(uncounted.length > 0 ? [row(button(texts.say('group.countMe'), customId('recommend', 'mine')))] : []),
		),
	];
}

function describeGroupPick(place: number, pick: GroupPick, texts: Texts): ListedMovie {
	const { movie, fits, reason, bestFor } = pick;
	const facts = [
		nameGenres(movie.genres, texts, GENRES_IN_LIST),
		...(reason === undefined ? [] : [texts.say(`night.reason.${reason}`)]),
		...(bestFor === undefined ? [] : [texts.say('night.bestFor', { person: namePerson(bestFor) })]),
	];
	const title = texts.say('group.movie', { place, movie: nameMovie(movie, texts) });
	const lines = [title, describeFits(pick, texts, fits.length), `-# ${facts.join(' · ')}`];
	return { movie, content: lines.filter((line) => line !== '').join('\n') };
}
