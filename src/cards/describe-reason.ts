import type { Reason } from '../rules/explain-movie.ts';
import { message } from '../texts/message.ts';
import type { Texts } from '../texts/texts.ts';
import { formatStars } from './format-stars.ts';
import { nameMovieBriefly } from './name-movie.ts';
import { namePersona } from './name-persona.ts';

/** The rated movies behind a recommendation, and who rated them. */
export function describeReason(reason: Reason, texts: Texts): string {
	if (reason.kind === 'content') return texts.say('reason.content');
	if (reason.kind === 'together') return texts.say('reason.together');
	if (reason.kind === 'persona') {
		const persona = namePersona(reason.persona, texts);
		return texts.say('reason.persona', {
			persona,
			movies: reason.movies.map((movie) => nameMovieBriefly(movie, texts)),
		});
	}
	const movies = reason.movies.map(({ movie, stars }) =>
		message('reason.rated', { movie: nameMovieBriefly(movie, texts), stars: formatStars(stars) }),
	);
	return texts.say('reason.ratings', { movies });
}
