/** How far the wide form of a letter is from the usual one, in Unicode. */
const WIDE = 0xfee0;

/**
 * Writes the wide letters and spaces of a Japanese keyboard as usual ones.
 *
 * @param {string} text
 * @example narrow('／評価　５') // '/評価 5'
 */
export function narrow(text) {
	return text
		.replaceAll('\u3000', ' ')
		.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - WIDE));
}
