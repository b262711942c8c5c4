import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { MovieFacts } from '../rules/read-movie-facts.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeMovie } from './describe-movie.ts';
import { describeOffers } from './describe-offers.ts';
import { describeReason } from './describe-reason.ts';
import { formatStars } from './format-stars.ts';
import { type Block, button, container, pictureSection, row, text } from './message.ts';
import { linksOf } from './movie-links.ts';
import { labelMovieIn } from './name-movie.ts';
import { starsMenu } from './stars-menu.ts';

/** A movie's card: what it is, how well it suits the person, where to watch it, and what they can do with it. */
export function showMovie(facts: MovieFacts, texts: Texts): Block[] {
	const { movie, sheet, stars } = facts;
	const described = describeMovie(facts, texts);
	const links = linksOf(movie, sheet?.facts?.tmdbId);
	return [
		container(
			sheet?.posterUrl === undefined
				? text(described)
				: pictureSection(
						described,
						sheet.posterUrl,
						texts.say('movie.poster', { movie: labelMovieIn(texts, movie, 100) }),
					),
			text(describeForPerson(facts, texts)),
			...(sheet?.facts ? [text(describeOffers(sheet.facts.offers, facts.country, texts))] : []),
			row(starsMenu(customId('movie', 'rate', movie.id), stars, texts)),
			row(...buttonsOf(facts, texts)),
			...(links.length > 0 ? [row(...links)] : []),
			...(sheet ? [text(`-# ${texts.say(sheet.facts ? 'movie.source' : 'tmdb.samples')}`)] : []),
		),
	];
}

function describeForPerson({ stars, isKnown, known, explained }: MovieFacts, texts: Texts): string {
	if (stars !== undefined) return texts.say('movie.stars', { stars: formatStars(stars) });
	if (!isKnown) return texts.say('movie.outside');
	if (!explained) return texts.say('movie.noTaste');
	const reason = `-# ${describeReason(explained.reason, texts)}`;
	if (explained.match === undefined) return `${texts.say('movie.placed')}\n${reason}`;
	const meaning = texts.say('match.meaning', { count: known });
	return `${texts.say('movie.match', { match: describeMatch(explained.match, texts), meaning })}\n${reason}`;
}

function buttonsOf({ movie, stars, isKnown }: MovieFacts, texts: Texts) {
	const hide = [
		button(texts.say('panel.seen'), customId('rate', 'hide', movie.id, 'seen')),
		button(texts.say('panel.notInterested'), customId('rate', 'hide', movie.id, 'uninterested')),
	];
	const remove = button(texts.say('panel.remove'), customId('unrate', 'remove', movie.id), ButtonStyle.Danger);
	const similar = button(texts.say('movie.similar'), customId('similar', 'to', movie.id));
	const want = button(texts.say('watchlist.want'), customId('watchlist', 'want', movie.id));
	return [...(stars === undefined ? [want, ...hide] : [remove]), ...(isKnown ? [similar] : [])];
}
