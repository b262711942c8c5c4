import type { Lookup } from './lookup.ts';
import type { TitleSections } from './title-index.ts';

/**
 * The title we show, another title, what people call the movie, the title before a subtitle or the name of a series,
 * and a subtitle.
 */
export const NAME_KINDS = ['title', 'alternative', 'nickname', 'main', 'subtitle'] as const;

/** A name a movie goes by, in words. */
export interface Name {
	/** Place of the movie in the list of movies. */
	readonly movie: number;
	readonly words: readonly string[];
	readonly kind: (typeof NAME_KINDS)[number];
}

/** Opens the names of an index. A name is made each time it is asked for, in about 0.1 µs. */
export function openNames(index: TitleSections, words: readonly string[]): Lookup<Name> {
	const { nameMovies, nameKinds, nameStarts, nameWords } = index;
	return {
		length: nameMovies.length,
		at(name) {
			const own: string[] = [];
			// A search asks for hundreds of names; `Array.from` takes several times as long.
			for (let at = nameStarts[name]; at < nameStarts[name + 1]; at++) own.push(words[nameWords[at]]);
			return { movie: nameMovies[name], words: own, kind: NAME_KINDS[nameKinds[name]] };
		},
	};
}
