import type { TitleSearch } from './title-search.ts';

/** Texts that take every way through a search. */
const TEXTS = ['lion king', 'godfahter 2', 'l', 'the empire', 'starwars 1977'];

/**
 * Searches a few times, so that the engine compiles the search before the first person asks. Each search waits until
 * the event loop is free, so that nothing waits for them all.
 */
export function warmUp(search: TitleSearch, [text, ...others]: readonly string[] = TEXTS): void {
	if (text === undefined) return;
	setImmediate(() => {
		search.resolve(text);
		warmUp(search, others);
	}).unref();
}
