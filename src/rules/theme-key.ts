/**
 * What a theme is called in short: the same for one that the source knows as a word, a genre and a heading.
 *
 * @example keyOfTheme('Time Travel Movies') // 'time travel'
 */
export function keyOfTheme(name: string): string {
	return name.toLowerCase().replace(/ ?(movies?|film)$/, '');
}
