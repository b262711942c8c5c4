import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Picks } from '../rules/pick-movies.ts';
import { describeWish, type Wish, writeWish } from '../rules/query.ts';
import { countOf, describeProgress, RATINGS_FOR_GOOD } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import { type Block, button, container, row, text } from './message.ts';
import { giveReason, movieSection } from './movie-section.ts';
import { showQuickStart } from './quick-start-card.ts';

/** A list of recommended movies, or an honest word on why there is none and what to do about it. */
export function showPicks(picks: Picks, userId: string, wish: Wish, services: Services): Block[] {
	if (picks.kind === 'nothing') {
		if (picks.why === 'none left') return [sayNoneLeft(picks.resting, userId, wish)];
		return showQuickStart(userId, picks.why, picks.taste, services);
	}
	const sections = picks.movies.map((movie, index) =>
		movieSection(index + 1, movie, giveReason(movie, picks.taste, services), services),
	);
	const more = button('More', customId('recommend', 'more', userId, ...writeWish(wish)), ButtonStyle.Primary);
	const buttons = picks.resting > 0 ? [more, againButton(userId, wish)] : [more];
	return [
		container(
			text(`### 🎬 ${capitalise(describeWish(wish))} for <@${userId}>`),
			...sections,
			text(`-# ${describeBasis(picks, wish)}`),
			row(...buttons),
		),
	];
}

function describeBasis({ taste, resting }: Extract<Picks, { kind: 'movies' }>, { mood }: Wish): string {
	const sources = [
		taste.known > 0 ? `your ${countOf(taste.known, 'rating')}` : '',
		taste.persona ? `the ${taste.persona.title} persona as a starting point` : '',
	];
	const inMood = mood === 'balanced' ? '' : `, in the mood ${mood}`;
	const lines = [`From ${sources.filter((source) => source !== '').join(' and ')}${inMood}.`];
	if (taste.known < RATINGS_FOR_GOOD) lines.push(capitalise(describeProgress(taste.known)));
	if (resting > 0) lines.push(`Left out: ${countOf(resting, 'movie')} I recommended to you in the last week.`);
	return lines.join(' ');
}

function sayNoneLeft(resting: number, userId: string, wish: Wish): Block {
	if (resting === 0)
		return container(
			text(`I can recommend no ${describeWish(wish)} that you have not rated or hidden. Widen the search.`),
		);
	return container(
		text(
			`No ${describeWish(wish)} are left that I have not recommended to you in the last week. Widen the search, or see those again.`,
		),
		row(againButton(userId, wish)),
	);
}

function againButton(userId: string, wish: Wish) {
	return button('Start over', customId('recommend', 'again', userId, ...writeWish(wish)));
}

function capitalise(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
