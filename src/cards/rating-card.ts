import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import {
	type RatingChange,
	type RemovedRating,
	type SavedRating,
	writeBefore,
	writeGivenStars,
} from '../rules/rate-movie.ts';
import { RATINGS_FOR_GOOD } from '../rules/taste.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { type Block, button, container, row, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';
import { describeProgress } from './progress.ts';

/** Shows the stars a movie has now, or that they are removed, with a button to undo that. */
export function showRating(change: RatingChange, texts: Texts): Block[] {
	const standing = describeStanding(change, texts);
	const blocks = [
		change.stars === undefined ? removedSection(change, texts) : savedSection(change, texts),
		...(standing === '' ? [] : [text(`-# ${standing}`)]),
		...(change.stars === undefined ? [] : [row(recommendButton(texts))]),
	];
	return [container(...blocks)];
}

function savedSection(change: SavedRating, texts: Texts) {
	const { movie, stars, previous } = change;
	const values = { movie: nameMovie(movie, texts), stars: formatStars(stars) };
	const undo = button(texts.say('button.undo'), customId('rate', 'undo', movie.id, stars, writeBefore(change)));
	if (previous === undefined) return section(texts.say('rate.saved', values), undo);
	if (previous.stars === stars) return section(texts.say('rate.unchanged', values), undo);
	return section(texts.say('rate.replaced', { ...values, previous: formatStars(previous.stars) }), undo);
}

function removedSection({ movie, previous }: RemovedRating, texts: Texts) {
	return section(
		texts.say('unrate.removed', { movie: nameMovie(movie, texts), stars: formatStars(previous.stars) }),
		button(texts.say('button.undo'), customId('unrate', 'undo', movie.id, writeGivenStars(previous))),
	);
}

/** Says what the change means for recommendations. Once the person's taste is known, it says nothing. */
function describeStanding({ stars, previous, isKnown, known }: RatingChange, texts: Texts): string {
	const isReached = known === RATINGS_FOR_GOOD && isKnown && stars !== undefined && previous === undefined;
	const sentences = [
		stars !== undefined && !isKnown ? texts.say('rate.outside') : '',
		known < RATINGS_FOR_GOOD || isReached ? describeProgress(known, texts) : '',
	];
	return texts.join(sentences);
}

function recommendButton(texts: Texts) {
	return button(texts.say('rate.recommend'), customId('recommend', 'mine'), ButtonStyle.Primary);
}
