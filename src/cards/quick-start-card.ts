import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { personas } from '../rules/personas.ts';
import type { QuickStart } from '../rules/quick-start.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, menu, row, text } from './message.ts';
import { nameMovie } from './name-movie.ts';
import { describePersona, namePersona } from './name-persona.ts';
import { describeProgress } from './progress.ts';

/**
 * What leads on. Before the first stars there is nothing to recommend by, and an import is the quickest way to change
 * that; for both buttons no component is left.
 */
function nextStep({ why, known, movies }: QuickStart, userId: string, texts: Texts) {
	const isNew =
		(why === 'noRatings' || why === 'fresh') && known === 0 && movies.every(({ stars }) => stars === undefined);
	return isNew
		? button(texts.say('import.button'), customId('import', 'ask'), ButtonStyle.Primary)
		: button(texts.say('quickStart.ready'), customId('recommend', 'ready', userId), ButtonStyle.Primary);
}

/**
 * Well-known movies with buttons to rate them, and a menu of personas. With five movies it uses all 40 components
 * that Discord allows, which is why the greeting shares the first movie's text.
 */
export function showQuickStart(quickStart: QuickStart, userId: string, texts: Texts): Block[] {
	const { movies } = quickStart;
	const shown = movies.map(({ movie }) => movie.id).join(',');
	const greeting = greet(quickStart, texts);
	const rated = movies.flatMap(({ movie, stars }, index) => [
		text(index === 0 ? `${greeting}\n\n${nameMovie(movie, texts)}` : nameMovie(movie, texts)),
		row(...starButtons(stars, (each) => customId('recommend', 'quick', userId, movie.id, each, shown), texts)),
	]);
	return [
		...(movies.length === 0 ? [text(greeting)] : rated),
		row(personaMenu(userId, texts)),
		row(
			button(texts.say('quickStart.others'), customId('recommend', 'others', userId, shown)),
			nextStep(quickStart, userId, texts),
		),
	];
}

function greet({ why, known, isExhausted }: QuickStart, texts: Texts): string {
	const lines = [
		texts.say('quickStart.heading'),
		why === 'fresh' && known > 0 ? describeProgress(known, texts) : texts.say(`quickStart.${why}`),
	];
	if (isExhausted) lines.push(texts.say('quickStart.exhausted'));
	return lines.join('\n');
}

function starButtons(given: number | undefined, idOf: (stars: number) => string, texts: Texts) {
	return [1, 2, 3, 4, 5].map((stars) =>
		button(
			texts.say('quickStart.stars', { stars }),
			idOf(stars),
			stars === given ? ButtonStyle.Success : ButtonStyle.Secondary,
		),
	);
}

function personaMenu(userId: string, texts: Texts) {
	const lines = personas.map((persona) => ({
		label: texts.say('persona.choice', { emoji: persona.emoji, persona: namePersona(persona, texts) }),
		value: persona.name,
		description: describePersona(persona, texts),
	}));
	return menu(texts.say('quickStart.personas'), customId('recommend', 'persona', userId), lines);
}
