/**
 * Tidies a name that anyone may have written: one line, NFC, at most 300 characters, without control characters, marks
 * that turn the direction of writing, and what separates fields and lists in our files.
 *
 * @example tidyName('Fire\u202e and\n Ash') // 'Fire and Ash'
 */
export function tidyName(text: string): string {
	return text
		.replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]+/gu, ' ')
		.replaceAll('|', '/')
		.replace(/\s+/g, ' ')
		.trim()
		.normalize('NFC')
		.slice(0, 300);
}
