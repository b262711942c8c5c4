import type { Services } from '../services.ts';
import { type FoundMovie, findMovie } from './find-movie.ts';

/** Longer texts are no titles but talk. */
const LONGEST_COUNTED = 80;
/** What may be private, or is no title: addresses, links, mentions, ids, phone numbers. */
const PRIVATE = /@|:\/\/|www\.|^\s*id:|(?:\d[\s().-]*){7}/i;

/**
 * Finds a movie as {@link findMovie} does, and counts a title that the catalogue lacks, so that the owner sees what
 * people miss. Who asked is not recorded, and the answer does not wait for the count.
 *
 * @throws {Refusal} for a text that is empty or longer than any title.
 */
export function findAskedMovie(value: unknown, services: Services): FoundMovie {
	const found = findMovie(value, services);
	const title = found.kind === 'none' ? normaliseTitle(found.typed) : undefined;
	// What cannot be counted, as while the database is locked, is no reason to fail.
	if (title !== undefined) services.store.countMissing(title).catch(() => {});
	return found;
}

/**
 * Brings a text into the form in which titles are counted: letters and digits in lower case, one space between words.
 * `undefined` for what cannot be a title or may be private.
 *
 * @example normaliseTitle(' Avatar:  Fire & Ash!') // 'avatar fire ash'
 */
export function normaliseTitle(typed: string): string | undefined {
	if (PRIVATE.test(typed)) return undefined;
	const words =
		typed
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
	const title = words.join(' ');
	const isTitle = title.length > 1 && title.length <= LONGEST_COUNTED && /\p{L}/u.test(title);
	return isTitle ? title : undefined;
}
