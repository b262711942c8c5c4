/** Texts that a language has exactly as English has them, by Discord's name of its locale. */
export const ALIKE: Readonly<Record<string, ReadonlySet<string>>> = {
	de: new Set([]),
};
