import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Movie } from '../catalogue/movie.ts';
import { writeFilter } from '../rules/movie-filter.ts';
import { WATCHLIST_ORDERS, type WantedMovie, type WatchlistOrder, type WatchlistPick } from '../rules/watchlist.ts';
import type { Texts } from '../texts/texts.ts';
import { describeQuery } from './describe-query.ts';
import { formatMatch } from './format-match.ts';
import { type Block, button, container, menu, row, section, text } from './message.ts';
import { nameMovie } from './name-movie.ts';

/** With their buttons and the menu they stay under the 40 components of a message. */
const SHOWN = 8;

/** The movies that a person wants to see. */
export function showWatchlist(listed: readonly WantedMovie[], order: WatchlistOrder, texts: Texts): Block[] {
	if (listed.length === 0) return [container(text(texts.say('watchlist.empty')))];
	const options = WATCHLIST_ORDERS.map((each) => ({
		value: each,
		label: texts.say(`watchlist.order.${each}`),
		default: each === order,
	}));
	return [
		container(
			text(texts.say('watchlist.heading', { movies: listed.length })),
			...listed
				.slice(0, SHOWN)
				.map((each) =>
					section(
						describe(each, texts),
						button(texts.say('watchlist.takeOff'), customId('watchlist', 'remove', each.movie.id, order)),
					),
				),
			...(listed.length > SHOWN ? [text(texts.say('watchlist.more', { movies: listed.length - SHOWN }))] : []),
			row(menu(texts.say('watchlist.order'), customId('watchlist', 'sort'), options)),
		),
	];
}

/** The movie to see next, with another one a tap away. */
export function showPick({ picked, filter, listed, fitting }: WatchlistPick, texts: Texts): Block[] {
	if (listed === 0) return [container(text(texts.say('watchlist.empty')))];
	if (picked === undefined)
		return [container(text(texts.say('watchlist.noneFit', { movies: describeQuery(filter, texts) })))];
	const { id } = picked.movie;
	const nextId = customId('watchlist', 'pick', id, ...writeFilter(filter));
	return [
		container(
			text(describe(picked, texts)),
			row(
				...(fitting > 1 ? [button(texts.say('watchlist.another'), nextId, ButtonStyle.Primary)] : []),
				button(texts.say('button.rateOrHide'), customId('rate', 'panel', id)),
			),
		),
	];
}

/** Says that a movie is on the watchlist, now or already, with a button to take it off. */
export function showListed(movie: Movie, isNew: boolean, texts: Texts): Block[] {
	const said = texts.say(isNew ? 'watchlist.added' : 'watchlist.already', { movie: nameMovie(movie, texts) });
	const label = texts.say(isNew ? 'button.undo' : 'watchlist.takeOff');
	return [container(text(said), row(button(label, customId('watchlist', 'undo', movie.id))))];
}

/**
 * Says that a movie is not on the watchlist any more, with a button to put it back where it was, or that it never was.
 *
 * @param addedAt `undefined` where it was not on it
 */
export function showUnlisted(movie: Movie, addedAt: number | undefined, texts: Texts): Block[] {
	const key = addedAt === undefined ? 'watchlist.notListed' : 'watchlist.removed';
	const said = texts.say(key, { movie: nameMovie(movie, texts) });
	if (addedAt === undefined) return [container(text(said))];
	const undo = button(texts.say('button.undo'), customId('watchlist', 'add', movie.id, addedAt));
	return [container(text(said), row(undo))];
}

function describe({ movie, match, minutes }: WantedMovie, texts: Texts): string {
	const facts = [
		...(match === undefined ? [] : [texts.say('watchlist.match', { match: formatMatch(match, texts) })]),
		...(minutes === undefined ? [] : [texts.say('watchlist.minutes', { minutes })]),
	];
	return [nameMovie(movie, texts), ...(facts.length > 0 ? [`-# ${texts.enumerate(facts)}`] : [])].join('\n');
}
