import type { Movie } from '../movie.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { findSorted } from './find-sorted.ts';
import type { IndexedName } from './index-names.ts';
import { joinParts } from './list-parts.ts';
import { SUBTITLE } from './list-short-names.ts';
import { splitWords } from './split-words.ts';
import { listTexts, packTexts } from './text-table.ts';
import { ARTICLES } from './title-index.ts';

/** Movies known at least so well are called by their initials. */
const LEAST_KNOWN = 20;
/** Two letters stand for the best known alone. */
const LEAST_KNOWN_BY_TWO = 100;
const LONGEST = 7;
/** Most movies of one set of initials. */
const MOST_NAMED = 8;

/** By initials, the names they may stand for, those of the best known movies first. */
export interface Initials {
	get(initials: string): Iterable<number> | undefined;
}

/** The sections of a compiled catalogue that hold the initials. */
type InitialSections = Pick<CatalogueIndex, 'initials' | 'initialStarts' | 'initialNames' | 'initialNameStarts'>;

/** Opens what `indexInitials` made. */
export function openInitials({ initials, initialStarts, initialNames, initialNameStarts }: InitialSections): Initials {
	const sorted = listTexts(initials, initialStarts);
	return {
		get(text) {
			const at = findSorted(sorted, text);
			return sorted[at] === text ? initialNames.subarray(initialNameStarts[at], initialNameStarts[at + 1]) : undefined;
		},
	};
}

/**
 * Indexes the initials of well-known movies, of their subtitles and of their nicknames: "twbb" is There Will Be Blood,
 * "nwh" is Spider-Man: No Way Home.
 */
export function indexInitials(
	movies: readonly Movie[],
	names: readonly IndexedName[],
	audiences: Float32Array,
): InitialSections {
	const initials = new Map<string, number[]>();
	const add = (name: number, words: readonly string[], audience: number): void => {
		const least = words.length === 2 ? LEAST_KNOWN_BY_TWO : LEAST_KNOWN;
		if (words.length < 2 || audience < least) return;
		const key = words.map((word) => (/^\d/.test(word) ? word.slice(-2) : word[0])).join('');
		if (key.length > LONGEST) return;
		const known = initials.get(key) ?? [];
		if (!known.includes(name)) known.push(name);
		initials.set(key, known);
	};
	for (const [name, { movie, words, kind }] of names.entries()) {
		const audience = audiences[movie];
		if (audience < LEAST_KNOWN || kind === 'alternative') continue;
		const parts = kind === 'title' ? movies[movie].title.split(SUBTITLE).map(splitWords) : [];
		for (const part of [words, ...parts]) {
			add(name, part, audience);
			if (ARTICLES.has(part[0])) add(name, part.slice(1), audience);
		}
	}
	const byAudience = (a: number, b: number): number => audiences[names[b].movie] - audiences[names[a].movie];
	const keys = [...initials.keys()].sort();
	const texts = packTexts(keys);
	const known = joinParts(keys.map((key) => initials.get(key)!.sort(byAudience).slice(0, MOST_NAMED)));
	return {
		initials: texts.bytes,
		initialStarts: texts.starts,
		initialNames: known.values,
		initialNameStarts: known.starts,
	};
}
