import type { NamedMovie, Reason } from '../rules/list-reasons.ts';
import { type Message, message } from '../texts/message.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { nameGenre } from './name-genre.ts';
import { nameMovieBriefly } from './name-movie.ts';
import { namePersona } from './name-persona.ts';
import { nameTrait } from './name-trait.ts';

/** Says in one line what a recommendation rests on, or what speaks against it. */
export function describeReason(reason: Reason, texts: Texts): string {
	switch (reason.kind) {
		case 'ratings':
		case 'despite':
			return texts.say(`reason.${reason.kind}`, { movies: nameRated(reason.movies, texts) });
		case 'persona': {
			const movies = reason.movies.map((movie) => nameMovieBriefly(movie, texts));
			return texts.say('reason.persona', { persona: namePersona(reason.persona, texts), movies });
		}
		case 'trait':
			return describeTrait(reason, texts);
		case 'against': {
			const movies = nameRated(reason.movies, texts);
			if (reason.genre === undefined) return texts.say('reason.against', { movies });
			return texts.say('reason.againstGenre', { genre: nameGenre(reason.genre, texts), movies });
		}
		default:
			return texts.say(`reason.${reason.kind}`);
	}
}

function describeTrait(reason: Extract<Reason, { kind: 'trait' }>, texts: Texts): string {
	const { trait, count, liked } = reason;
	const name = nameTrait(trait, reason.name, texts);
	if (trait === 'director') return texts.say('reason.director', { count, liked, name });
	return texts.say(`reason.${trait}`, { name, movies: reason.movies.map((movie) => nameMovieBriefly(movie, texts)) });
}

function nameRated(movies: readonly NamedMovie[], texts: Texts): (Message | string)[] {
	return movies.map(({ movie, stars }) => {
		const name = nameMovieBriefly(movie, texts);
		return stars === undefined ? name : message('reason.rated', { movie: name, stars: formatStars(stars) });
	});
}
