/** Some 300 bytes each: a text and 25 numbers. */
const KEPT = 5000;

/**
 * Remembers what was found for the texts that came lately. Many people type the same few hundred titles and their
 * beginnings, and Discord asks at every pause.
 *
 * @param find finds the same for the same text every time
 */
export function rememberTexts<Found>(find: (text: string) => Found): (text: string) => Found {
	const known = new Map<string, Found>();
	return (text) => {
		const found = known.get(text) ?? find(text);
		// The text asked for longest ago goes first.
		known.delete(text);
		known.set(text, found);
		if (known.size > KEPT) known.delete(known.keys().next().value!);
		return found;
	};
}
