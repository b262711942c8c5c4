import type { ListedMovie } from '../rules/night/view-night.ts';
import type { Texts } from '../texts/texts.ts';

/** So many people are named beside a movie of a night, so that eight movies stay under a message's 4,000 characters. */
const MOST_NAMED = 4;
const MOST_DOTS = 3;

/**
 * How well a movie suits those about whom that is known.
 *
 * @param most the others are counted
 * @example 'likely: @Ada ●●●, @Bo ●●○'
 */
export function describeFits({ fits }: Pick<ListedMovie, 'fits'>, texts: Texts, most = MOST_NAMED): string {
	const known = fits.filter(({ fit }) => fit > 0);
	if (known.length === 0) return '';
	const named = known
		.slice(0, most)
		.map(({ userId, fit }) => `<@${userId}> ${'●'.repeat(fit)}${'○'.repeat(MOST_DOTS - fit)}`);
	const more = known.length > most ? [texts.say('night.more', { count: known.length - most })] : [];
	return texts.say('night.likely', { people: texts.enumerate([...named, ...more]) });
}

/** Names people without pinging them. @param most the others are counted */
export function namePeople(userIds: readonly string[], texts: Texts, most = 6): string {
	const named = userIds.slice(0, most).map((userId) => `<@${userId}>`);
	const more = userIds.length > most ? [texts.say('night.more', { count: userIds.length - most })] : [];
	return texts.enumerate([...named, ...more]);
}
