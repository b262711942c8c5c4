import { rewriteNumbers } from './rewrite-numbers.ts';

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Splits a title into the words to compare: lower case, no accents, no punctuation, numbers in one form. Titles of
 * movies and what people type go through this alike, so that "WALL·E", "Ocean's Eleven" and "Kill Bill: Vol. 2" meet
 * "wall-e", "oceans 11" and "kill bill 2".
 *
 * @example splitWords('M*A*S*H') // ['mash']
 * @example splitWords('Rocky IV') // ['rocky', '4']
 */
export function splitWords(text: string): string[] {
	const lower = text.toLowerCase();
	const tokens = PLAIN.test(lower)
		? lower.match(/[a-z]+/g)
		: // a hyphen ends no part of a title, unless a space is beside it: "x-men"
			foldCharacters(lower).match(/[\p{L}\p{M}\p{N}]+|[:,–—(]|(?<!\S)-|-(?!\S)/gu);
	const words = rewriteNumbers(joinLetters(tokens ?? []));
	const marks = lower.trim();
	// there are movies called "$" and "..."
	return words.length > 0 || marks === '' ? words : [marks];
}

const UNSPACED_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
/** A letter of a script that puts no spaces between words, so that a word may stand anywhere in a title: "トトロ". */
export const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u');

/** Titles with nothing to fold. Most are, and boot splits a hundred thousand. */
const PLAIN = /^(?!.* and a half)[a-z ]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, where no letter needs folding
const ASCII = /^[\x00-\x7f]*$/;

function foldCharacters(lower: string): string {
	let plain = lower;
	if (!ASCII.test(plain)) {
		plain = plain
			.replace(/\p{No}/gu, ' $&') // "8½" is 8 and ½, not 81/2
			.normalize('NFKD')
			.replace(/[\u0300-\u036f]/g, '')
			.replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter])
			.replace(/[’‘ʼ´`·•\u200b-\u200f]/g, "'");
	}
	return plain
		.replace(/(?<![\d,])\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
		.replace(/ and a half\b/g, ' 1 2')
		.replace(/(?<![\p{L}'])(l|d|un|all|dell|nell|sull)'(?=\p{L})/gu, '$1 ') // elided articles are words of their own
		.replace(/(?<=[\p{L}\p{N}])[*'](?=[\p{L}\p{N}])|'/gu, '')
		.replace(/[&+]/g, ' and ')
		.replace(/(?<![\p{L}\p{N}])(\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
		.replace(/(\p{L})(?=\d)/gu, '$1 ')
		.replace(/(\d)(?!(?:st|nd|rd|th|s)\b)(?=\p{L})/gu, '$1 ');
}

/** Joins three or more single letters in a row into one word: "m a s h" is "mash". */
function joinLetters(tokens: readonly string[]): readonly string[] {
	const joined: string[] = [];
	for (let at = 0, end = 0; at < tokens.length; at = end) {
		while (end < tokens.length && tokens[end].length === 1 && LETTER.test(tokens[end])) end++;
		if (end - at >= 3) joined.push(tokens.slice(at, end).join(''));
		else if (end > at) joined.push(...tokens.slice(at, end));
		else joined.push(tokens[end++]);
	}
	return joined;
}

const LETTER = /^\p{L}$/u;
