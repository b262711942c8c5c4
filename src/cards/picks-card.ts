import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { MessageResponse, UpdateResponse } from '../bot/response.ts';
import type { PickedMovies, Picks } from '../rules/pick-movies.ts';
import { writeTime } from '../rules/pick-page.ts';
import type { PreparedPicks } from '../rules/prepare-picks.ts';
import { type Query, writeQuery } from '../rules/query.ts';
import { FEW_RATINGS, RATINGS_FOR_GOOD } from '../rules/taste.ts';
import type { Texts } from '../texts/texts.ts';
import type { Posters } from '../tmdb/tmdb.ts';
import { describePick } from './describe-pick.ts';
import { describeQuery } from './describe-query.ts';
import { describeSource } from './describe-source.ts';
import { listMovies } from './list-movies.ts';
import { type Block, button, composeList, container, row, text } from './message.ts';
import { namePerson } from './name-people.ts';
import { namePersona } from './name-persona.ts';
import { describeProgress } from './progress.ts';
import { showQuickStart } from './quick-start-card.ts';

/** Percent. */
const PUZZLING = 5;

/**
 * Shows a list, without the movies that its owner hides, or says why it is empty.
 *
 * @param compose as in {@link composeList}
 */
export function composePicks<Answer extends MessageResponse | UpdateResponse>(
	{ picks, posters }: PreparedPicks,
	userId: string,
	texts: Texts,
	compose: (blocks: Block[]) => Answer,
): Answer {
	if (picks.kind !== 'movies') return compose(showPicks(picks, posters, userId, texts));
	return composeList(picks.movies, (movies) => showPicks({ ...picks, movies }, posters, userId, texts), compose);
}

/** Shows a list of recommended movies, or says why there is none and what to do about it. */
export function showPicks(picks: Picks, posters: Posters, userId: string, texts: Texts): Block[] {
	if (picks.kind === 'quick start') return showQuickStart(picks, userId, texts);
	const again = button(texts.say('recommend.again'), queryId('again', userId, picks.query));
	const movies = describeQuery(picks.query, texts);
	if (picks.kind === 'none left') {
		if (picks.resting === 0) return [container(text(texts.say('recommend.noneFit', { movies })))];
		return [container(text(texts.say('recommend.noneLeft', { movies })), row(again))];
	}
	const hasOthers = picks.resting > 0 || picks.earlier !== undefined || picks.later !== undefined;
	return [
		container(
			text(texts.say('recommend.heading', { movies, person: namePerson(userId) })),
			...(picks.isCut ? [text(texts.say('recommend.cut', { count: picks.movies.length }))] : []),
			...listMovies(
				picks.movies.map((movie, index) => describePick(index + 1, movie, texts, picks.wanted.has(movie.movie.id))),
				posters,
				texts,
			),
			text(`-# ${describeBasis(picks, posters, texts)}`),
			row(...pageButtons(picks, userId, texts), ...(hasOthers ? [again] : [])),
		),
	];
}

/** "More" leads on, to a list that was there already, to new movies or to unlikely ones; "Back" to the list before. */
function pageButtons({ query, earlier, later, isCut }: PickedMovies, userId: string, texts: Texts) {
	const next = isCut ? 'rest' : 'more';
	const pageId = (time: number) => queryId('page', userId, query, writeTime(time));
	const nextId = later === undefined ? queryId(next, userId, query) : pageId(later);
	const more = button(texts.say(`recommend.${next}`), nextId, ButtonStyle.Primary);
	return earlier === undefined ? [more] : [button(texts.say('recommend.back'), pageId(earlier)), more];
}

function describeBasis(
	{ movies, known, persona, query, resting }: PickedMovies,
	posters: Posters,
	texts: Texts,
): string {
	const sentences = [describeSources(known, persona && namePersona(persona, texts), texts)];
	if (movies.some(({ match }) => match !== undefined)) sentences.push(texts.say('recommend.match'));
	if (isOutOfOrder(movies)) sentences.push(texts.say('recommend.order'));
	if (query.mood !== 'balanced') sentences.push(texts.say('recommend.mood', { mood: texts.say(`mood.${query.mood}`) }));
	if (known <= FEW_RATINGS && !persona) sentences.push(texts.say('recommend.early'));
	if (known < RATINGS_FOR_GOOD) sentences.push(describeProgress(known, texts));
	if (resting > 0) sentences.push(texts.say('recommend.resting', { count: resting }));
	sentences.push(describeSource(posters, query, texts));
	return texts.join(sentences);
}

/** Whether a match stands below one that is lower by so much that a person wonders. */
function isOutOfOrder(movies: PickedMovies['movies']): boolean {
	const matches = movies.flatMap(({ match }) => match ?? []);
	return matches.some((match, at) => matches.slice(0, at).some((before) => match - before >= PUZZLING));
}

function describeSources(known: number, persona: string | undefined, texts: Texts): string {
	if (persona === undefined) return texts.say('recommend.fromRatings', { count: known });
	if (known === 0) return texts.say('recommend.fromPersona', { persona });
	return texts.say('recommend.fromBoth', { count: known, persona });
}

function queryId(action: 'more' | 'rest' | 'again' | 'page', userId: string, query: Query, ...more: string[]): string {
	return customId('recommend', action, userId, ...writeQuery(query), ...more);
}
