import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { MovieFacts } from '../rules/read-movie-facts.ts';
import type { Texts } from '../texts/texts.ts';
import { describeMatch } from './describe-match.ts';
import { describeReason } from './describe-reason.ts';
import { formatStars } from './format-stars.ts';
import { type Block, button, container, link, row, text } from './message.ts';
import { nameGenres } from './name-genre.ts';
import { nameMovie } from './name-movie.ts';

/** A title may be longer here than in a list. */
const TITLE_LENGTH = 150;
const ALTERNATIVES = 3;

/** A movie's card. */
export function showMovie(facts: MovieFacts, texts: Texts): Block[] {
	const { movie, isKnown } = facts;
	const similar = button(texts.say('movie.similar'), customId('similar', 'to', movie.id));
	return [
		container(
			text(`### ${nameMovie(movie, TITLE_LENGTH)}\n${describeMovie(movie, texts)}`),
			text(describeForPerson(facts, texts)),
			row(
				button(texts.say('button.rateOrHide'), customId('rate', 'panel', movie.id)),
				...(isKnown ? [similar] : []),
				...linksOf(movie),
			),
		),
	];
}

function describeMovie({ genres, alternatives }: Movie, texts: Texts): string {
	const listed = nameGenres(genres, texts);
	if (alternatives.length === 0) return listed;
	const titles = texts.enumerate(alternatives.slice(0, ALTERNATIVES).map(escapeText));
	return `${listed}\n${texts.say('movie.alsoKnownAs', { titles })}`;
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

function linksOf({ imdbId, tmdbId }: Movie) {
	return [
		...(imdbId === undefined ? [] : [link('IMDb', `https://www.imdb.com/title/tt${imdbId}/`)]),
		...(tmdbId === undefined
			? []
			: [
					link('TMDB', `https://www.themoviedb.org/movie/${tmdbId}`),
					link('Letterboxd', `https://letterboxd.com/tmdb/${tmdbId}`),
				]),
	];
}
