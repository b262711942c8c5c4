/** Without case and accents. @example foldName('Türkiye') // 'turkiye' */
export function foldName(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Endings of adjectives in German, French, Spanish, Portuguese and Italian. An "indie" movie need not be "indio". */
const ENDINGS = [/(?:[aio]|(?<!di)e)s?$/, /e[mnr]$/, /(?<=n)nes?$/, /(?<=c)h[ei]$/, /s$/];
/** Shorter words are alike by chance. */
const SHORTEST_STEM = 4;

/**
 * Makes a test that says whether a word is another form of an adjective.
 *
 * @param word folded, as are those that the test gets
 * @example createInflectionTest('italiennes')('italien') // true
 */
export function createInflectionTest(word: string): (other: string) => boolean {
	const forms = new Set(listForms(word));
	return (other) => listForms(other).some((form) => forms.has(form));
}

function listForms(word: string): string[] {
	const stems = ENDINGS.map((ending) => word.replace(ending, '')).filter((stem) => stem.length >= SHORTEST_STEM);
	return [word, ...stems];
}
