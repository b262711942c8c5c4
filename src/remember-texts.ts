/** Some 300 bytes each for the places of 25 movies, and 6 KB for the choices that are sent. */
const KEPT = 5000;

/**
 * Remembers what was found for the texts that came lately. Many people type the same few hundred titles and their
 * beginnings, and Discord asks at every pause.
 *
 * @returns gives what was found for a text, and asks `find` where that is unknown, which finds the same every time
 * @example const remember = rememberTexts<number[]>(); remember('lion', () => search('lion'))
 */
export function rememberTexts<Found>(): (text: string, find: () => Found) => Found {
	const known = new Map<string, Found>();
	return (text, find) => {
		const found = known.get(text) ?? find();
		// The text asked for longest ago goes first.
		known.delete(text);
		known.set(text, found);
		if (known.size > KEPT) known.delete(known.keys().next().value!);
		return found;
	};
}
