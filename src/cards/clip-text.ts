/** Shortens a text at the end of a word, with an ellipsis. @example clipText('A lion is born', 10) // 'A lion…' */
export function clipText(text: string, maxLength: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= maxLength) return line;
	const cut = line.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, ''); // never half a character
	const atWord = cut.replace(/\s+\S*$/u, '');
	// Chinese and Japanese have no spaces.
	return `${atWord.length > maxLength / 2 ? atWord : cut}…`;
}
