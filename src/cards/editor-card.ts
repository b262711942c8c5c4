import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Page } from '../rules/list-ratings.ts';
import type { GivenStars } from '../rules/rate-movie.ts';
import type { RatedMovie } from '../rules/read-rating.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { type Block, button, container, row, text } from './message.ts';
import { nameMovie } from './name-movie.ts';
import { starsMenu } from './stars-menu.ts';

/** A rating, and the stars before it was changed here. */
interface EditedRating extends RatedMovie {
	readonly previous?: GivenStars | undefined;
}

/** One rating of the list, to change or remove, and the way back to its page. */
export function showEditor(rating: EditedRating, { order, number }: Page, texts: Texts): Block[] {
	const { movie, stars } = rating;
	const place = [movie.id, order, number];
	const removeId = customId('ratings', 'remove', ...place);
	const remove = button(texts.say('ratings.remove'), removeId, ButtonStyle.Danger, stars === undefined);
	return [
		container(
			text(describeRating(rating, texts)),
			row(starsMenu(customId('ratings', 'set', ...place), stars, texts)),
			row(remove, button(texts.say('ratings.backToList'), customId('ratings', 'page', order, number))),
		),
	];
}

function describeRating({ movie, stars, previous }: EditedRating, texts: Texts): string {
	const name = nameMovie(movie, texts);
	if (stars !== undefined) return texts.say('ratings.rated', { movie: name, stars: formatStars(stars) });
	if (previous === undefined) return texts.say('ratings.notRated', { movie: name });
	return texts.say('ratings.removed', { movie: name, stars: formatStars(previous.stars) });
}
