import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { type ListedRating, ORDERS, type Page, type RatingsPage } from '../rules/list-ratings.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { formatTime } from './format-time.ts';
import { type Block, button, container, menu, row, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

/** One page of a person's ratings. */
export function showRatings(page: RatingsPage, texts: Texts): Block[] {
	const { count, average, pages } = page;
	if (count === 0) return [showNone(texts)];
	return [
		container(
			text(texts.say('ratings.summary', { count, average })),
			...page.ratings.map((rating) => ratingSection(rating, page, texts)),
			row(orderMenu(page, texts)),
			row(...(pages > 1 ? pageButtons(page, texts) : []), tasteButton(texts), importButton(texts)),
		),
	];
}

function showNone(texts: Texts): Block {
	const quickStart = button(texts.say('ratings.quickStart'), customId('recommend', 'mine'), ButtonStyle.Primary);
	return container(text(texts.say('ratings.none')), row(quickStart, importButton(texts)));
}

function ratingSection({ movie, stars, ratedAt }: ListedRating, { order, number }: Page, texts: Texts) {
	const date = formatTime(ratedAt, 'd');
	return section(
		texts.say('ratings.movie', { movie: nameMovie(movie, texts), stars: formatStars(stars), date }),
		button(texts.say('ratings.change'), customId('ratings', 'edit', movie.id, order, number)),
	);
}

function tasteButton(texts: Texts) {
	return button(texts.say('taste.button'), customId('ratings', 'taste'));
}

function importButton(texts: Texts) {
	return button(texts.say('import.button'), customId('import', 'ask'));
}

function orderMenu(page: Page, texts: Texts) {
	const options = ORDERS.map((order) => ({
		value: order,
		label: texts.say(`ratings.order.${order}`),
		default: order === page.order,
	}));
	return menu(texts.say('ratings.order'), customId('ratings', 'sort'), options);
}

function pageButtons({ order, number, pages }: RatingsPage, texts: Texts) {
	const { Secondary } = ButtonStyle;
	const label = texts.say('ratings.page', { page: number + 1, pages });
	return [
		button(texts.say('ratings.previousPage'), pageId(order, number - 1), Secondary, number === 0),
		button(label, customId('ratings', 'page', order, number, 'here'), Secondary, true),
		button(texts.say('ratings.nextPage'), pageId(order, number + 1), Secondary, number === pages - 1),
	];
}

function pageId(order: Page['order'], number: number): string {
	return customId('ratings', 'page', order, number);
}
