/** Notes in parentheses that tell an article apart, or say what kind of name it is, in the languages of the sources. */
const WORDS = [
	'film|movie|anime|franchise|telefilme?|Kurzfilm|Spielfilm|Fernsehfilm|Dokumentarfilm|Fernsehserie|Miniserie|serial',
	'mini-?series?|TV series|TV special|working title|Arbeitstitel|US release|US title|pre-release title',
	'documental|documentaire|cortometraje|court[- ]m',
];
/** Words that start or end in a letter `\b` does not know. */
const ACCENTED = 's[ée]rie|pel[ií]cula|t[ée]l[ée]film';
const NOTE = `\\s*\\((?:[^()]*\\b(?:${WORDS.join('|')})[^()]*|[^()]*(?:${ACCENTED})[^()]*|WT|AT|USA|\\d{4})\\)`;
const NOTES_AT_END = new RegExp(`(?:${NOTE})+$`, 'i');

/**
 * Tidies a title of a source: one line, NFC, without wiki quotes around it and without notes at its end.
 *
 * @example cleanTitle("''Papa''") // 'Papa'
 * @example cleanTitle('Band of Brothers (miniseries)') // 'Band of Brothers'
 */
export function cleanTitle(text: string): string {
	const tidy = text.replace(/\s+/g, ' ').trim().normalize('NFC');
	const plain = tidy.replace(/^''+(.*?)''+$/, '$1').replace(NOTES_AT_END, '');
	return plain === '' ? tidy : plain;
}
