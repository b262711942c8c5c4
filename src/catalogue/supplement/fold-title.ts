const NUMERALS: Readonly<Record<string, string>> = {
	one: '1',
	two: '2',
	three: '3',
	four: '4',
	five: '5',
	six: '6',
	seven: '7',
	eight: '8',
	nine: '9',
	ten: '10',
	i: '1',
	ii: '2',
	iii: '3',
	iv: '4',
	v: '5',
	vi: '6',
	vii: '7',
	viii: '8',
	ix: '9',
	x: '10',
	volume: 'vol',
	pt: 'part',
};

/**
 * Folds a title to what makes it another title: no case, accents, punctuation, spaces or leading article, and every
 * number in digits.
 *
 * @example foldTitle('The Hangover, Part II') // 'hangoverpart2'
 */
export function foldTitle(title: string): string {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
	const named = words.length > 1 && /^(the|an?)$/.test(words[0]) ? words.slice(1) : words;
	return named.map((word) => NUMERALS[word] ?? word).join('');
}
