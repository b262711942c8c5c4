const UNITS =
	'zero one two three four five six seven eight nine ten ' +
	'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Number words with the digits they stand for. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
	...UNITS.split(' ').map((word, value) => [word, value] as const),
	...TENS.split(' ').map((word, at) => [word, 20 + 10 * at] as const),
]);

const ROMAN_NUMERALS = new Map(
	'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
		.split(' ')
		.map((roman, at) => [roman, at + 1]),
);

/** "13th" is written out, as most titles have it. */
export const ORDINALS = new Map(
	(
		'first second third fourth fifth sixth seventh eighth ninth tenth ' +
		'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
	)
		.split(' ')
		.map((word, at) => [`${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`, word]),
);

/** Words before a number that add nothing to it. */
export const PART_WORDS = new Set([
	'part',
	'pt',
	'vol',
	'volume',
	'chapter',
	'episode',
	'ep',
	'number',
	'nr',
	'no',
	'teil',
]);

const PUNCTUATION = /^[:,–—(-]$/;

/**
 * Writes numbers in one form and takes the punctuation out: "part two", "Part II" and "2" all become "2", "one hundred
 * and one" becomes "101".
 *
 * @param tokens words in lower case; the marks that end a part of a title (`:`, `,`, `(`, dashes) are tokens, too
 */
export function rewriteNumbers(tokens: readonly string[]): string[] {
	const words: string[] = [];
	for (let at = 0; at < tokens.length; ) {
		const compound = readCompoundOrdinal(tokens, at);
		if (compound !== undefined) {
			words.push(compound);
			at += 2;
			continue;
		}
		const { value, length } = mayBeNumber(tokens[at]) ? readNumber(tokens, at) : NO_NUMBER;
		if (length > 0) {
			const isNotAll = words.length > 1 || at + length < tokens.length;
			if (isNotAll && PART_WORDS.has(words.at(-1) ?? '')) words.pop();
			words.push(String(value));
			at += length;
		} else {
			if (!PUNCTUATION.test(tokens[at])) words.push(ORDINALS.get(tokens[at]) ?? tokens[at]);
			at++;
		}
	}
	return words;
}

/** "twenty fifth" is "25th", as titles above twenty have it. */
function readCompoundOrdinal(tokens: readonly string[], at: number): string | undefined {
	const tens = NUMBER_WORDS.get(tokens[at]) ?? 0;
	const unit = tens < 20 ? undefined : UNIT_ORDINALS.get(tokens[at + 1] ?? '');
	return unit === undefined ? undefined : `${tens + unit}${['st', 'nd', 'rd'][unit - 1] ?? 'th'}`;
}

const UNIT_ORDINALS = new Map([...ORDINALS.values()].slice(0, 9).map((word, at) => [word, at + 1]));

const NO_NUMBER = { value: 0, length: 0 };

function mayBeNumber(token: string): boolean {
	return (token >= '0' && token < ':') || NUMBER_WORDS.has(token) || ROMAN_NUMERALS.has(token);
}

/** Reads the number that starts at a token and counts its tokens, 0 when no number starts there. */
function readNumber(tokens: readonly string[], start: number): { value: number; length: number } {
	if (/^(?!00)\d{1,15}$/.test(tokens[start])) return { value: Number(tokens[start]), length: 1 };
	if (isRoman(tokens, start)) return { value: ROMAN_NUMERALS.get(tokens[start])!, length: 1 };
	let value = 0;
	let at = start;
	for (; at < tokens.length; at++) {
		const spoken = NUMBER_WORDS.get(tokens[at]);
		const scale = SCALES.get(tokens[at]) ?? 0;
		if (spoken !== undefined && (at === start || canFollow(value, spoken))) value += spoken;
		else if (scale > value && value > 0) value *= scale;
		else if (!(tokens[at] === 'and' && value >= 100 && NUMBER_WORDS.has(tokens[at + 1] ?? ''))) break;
	}
	return { value, length: at - start };
}

const SCALES = new Map([
	['hundred', 100],
	['thousand', 1000],
	['million', 1_000_000],
]);

/** "twenty one" and "one hundred five" are one number, "one two" and "ten eleven" are two. */
function canFollow(value: number, spoken: number): boolean {
	if (spoken === 0) return false;
	return value % 100 === 0 ? value > 0 : value % 10 === 0 && value % 100 >= 20 && spoken < 10;
}

/** Reads i, v and x as numbers only at the end of a part of a title or after "part"; elsewhere they are letters. */
function isRoman(tokens: readonly string[], at: number): boolean {
	const roman = tokens[at];
	if (!ROMAN_NUMERALS.has(roman) || at === 0) return false;
	if (roman.length > 1 || PART_WORDS.has(tokens[at - 1])) return true;
	const endsPart = at === tokens.length - 1 || PUNCTUATION.test(tokens[at + 1]);
	return roman !== 'i' && endsPart;
}
