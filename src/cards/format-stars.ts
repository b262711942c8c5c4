/** @example formatStars(3.5) // '★★★½' */
export function formatStars(stars: number): string {
	return '★'.repeat(Math.floor(stars)) + (stars % 1 === 0.5 ? '½' : '');
}
