/**
 * What a theme is called in short: the same for one that the source knows as a word, a genre and a heading.
 *
 * @example keyOfTheme('Time Travel Movies') // 'time travel'
 */
export function keyOfTheme(name: string): string {
	return name.toLowerCase().replace(/ ?(movies?|film)$/, '');
}

/**
 * What a trait is called in short, whatever its kind: the same for two that a person would read as one, such as the
 * genre Film-Noir and the keyword Film Noir.
 */
export function keyOfTrait(name: string): string {
	return keyOfTheme(name).replaceAll('-', ' ');
}
