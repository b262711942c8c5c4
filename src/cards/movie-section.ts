import { customId } from '../bot/custom-id.ts';
import { escapeText } from '../bot/escape-text.ts';
import type { Movie } from '../catalogue/movie.ts';
import { labelMovie } from '../catalogue/movie.ts';
import type { Prediction } from '../recommender/recommender.ts';
import type { Persona } from '../rules/personas.ts';
import type { Taste } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import { formatStars } from './format-stars.ts';
import { button, section } from './message.ts';

/** So that ten movies with their reasons stay under the 4,000 characters of a message. */
const LABEL_LENGTH = 80;
const REASON_LENGTH = 50;

/** A movie's name in bold, harmless as Markdown. */
export function nameMovie(movie: Movie, maxLength = LABEL_LENGTH): string {
	return `**${escapeText(labelMovie(movie, maxLength))}**`;
}

/** A movie's name where it stands in a sentence. */
export function nameMovieBriefly(movie: Movie): string {
	return escapeText(labelMovie(movie, REASON_LENGTH));
}

/** One recommended movie: its place, match and reason, with a button to rate or dismiss it. */
export function movieSection(place: number, { movieId, match }: Prediction, reason: string, { catalogue }: Services) {
	const movie = catalogue.get(movieId)!;
	const genres = movie.genres.slice(0, 3).join(', ') || 'no genres listed';
	const content = `${place}. ${nameMovie(movie)} · ${formatMatch(match)} match\n-# ${genres} · ${reason}`;
	return section(content, button('Rate or hide', customId('rate', 'panel', movie.id)));
}

/** A percentile as people read it. Near the top a tenth matters: of 5,600 movies, 56 are above 99%. */
export function formatMatch(match: number): string {
	return match < 99 ? `${Math.floor(match)}%` : `${(Math.min(999, Math.floor(match * 10)) / 10).toFixed(1)}%`;
}

/** The rated movies that stand behind a recommendation, whoever rated them. */
export function giveReason(
	{ because }: Prediction,
	taste: Pick<Taste, 'own' | 'persona'>,
	{ catalogue }: Services,
): string {
	const own = new Map(taste.own.map(({ movieId, stars }) => [movieId, stars]));
	const nameBriefly = (movieId: number) => nameMovieBriefly(catalogue.get(movieId)!);
	const rated = because.filter((movieId) => own.has(movieId)).slice(0, 2);
	if (rated.length > 0) {
		return `because you rated ${rated.map((movieId) => `${nameBriefly(movieId)} ${formatStars(own.get(movieId)!)}`).join(' and ')}`;
	}
	if (taste.persona && because.length > 0) return givePersonaReason(because, taste.persona, nameBriefly);
	return 'fits your ratings taken together; no single one stands out';
}

function givePersonaReason(
	because: readonly number[],
	persona: Persona,
	nameBriefly: (movieId: number) => string,
): string {
	return `because the ${persona.title} persona loves ${because.slice(0, 2).map(nameBriefly).join(' and ')}`;
}
