import type { ShortlistedMovie } from '../rules/night/view-night.ts';
import type { Texts } from '../texts/texts.ts';
import { listSome, namePerson } from './name-people.ts';

/** More names beside each of eight movies of a night would exceed the 4,000 characters of a message. */
const MOST_NAMED = 4;
const MOST_DOTS = 3;

/**
 * How well a movie suits those about whom that is known.
 *
 * @param most the others are counted
 * @example 'likely: @Ada ●●●, @Bo ●●○'
 */
export function describeFits({ fits }: Pick<ShortlistedMovie, 'fits'>, texts: Texts, most = MOST_NAMED): string {
	const known = fits.filter(({ fit }) => fit > 0);
	if (known.length === 0) return '';
	const each = known.map(({ userId, fit }) => `${namePerson(userId)} ${'●'.repeat(fit)}${'○'.repeat(MOST_DOTS - fit)}`);
	return texts.say('night.likely', { people: listSome(each, texts, most) });
}
