import { expect, test } from 'vitest';
import { readReference } from '../../src/catalogue/search/read-reference.ts';
import { readReleaseName } from '../../src/catalogue/search/read-release-name.ts';
import { repairText } from '../../src/catalogue/search/repair-text.ts';

test.each([
	['AmÃ©lie', 'Amélie'],
	['Lâ€™Avventura', 'L’Avventura'],
	['Schindler&#39;s List', "Schindler's List"],
	['Ｈｅａｔ', 'Heat'],
	['He\u200bat', 'Heat'],
	['I ♥ Huckabees', 'I heart Huckabees'],
	['Heat <:popcorn:123456789012345678>', 'Heat'],
	['<@123456789012345678> Heat', 'Heat'],
	['~~Heat~~', 'Heat'],
	['Heat 5/5', 'Heat'],
	['1. Heat', 'Heat'],
	['Fight%20Club', 'Fight Club'],
	// what is no damage stays
	['M*A*S*H', 'M*A*S*H'],
	['8½', '8½'],
	['$', '$'],
	['🍿', '🍿'],
	['100% Wolf', '100% Wolf'],
])('repairs %s', (damaged, whole) => {
	expect(repairText(damaged)).toBe(whole);
});

test.each([
	['The.Matrix.1999.1080p.BluRay.x264', 'The Matrix (1999)'],
	['2001.A.Space.Odyssey.1968.mkv', '2001 A Space Odyssey (1968)'],
	['1917.2019.1080p.WEBRip', '1917 (2019)'],
	['heat 4k', 'heat'],
	['Lincoln (2012) [tmdbid-72976]', 'Lincoln (2012)'],
	['Dr. Strangelove', undefined],
	['[REC] 2', undefined],
])('reads the release name %s', (name, title) => {
	expect(readReleaseName(name)).toBe(title);
});

test.each([
	['tt0133093', { imdbId: '0133093', isAlone: true }],
	['the matrix tt0133093', { imdbId: '0133093', isAlone: false }],
	['https://m.imdb.com/title/tt0133093/?ref_=x', { imdbId: '0133093', isAlone: true }],
	['https://www.themoviedb.org/movie/603-the-matrix?language=de', { tmdbId: 603, isAlone: true }],
	['https://letterboxd.com/film/us-2019/', { title: 'us 2019', isAlone: true }],
	['watch https://letterboxd.com/film/us-2019/', { title: 'us 2019', isAlone: false }],
	['https://en.wikipedia.org/wiki/Heat_(1995_film)', { title: 'Heat 1995', isAlone: true }],
	['https://boxd.it/2a1m', { isAlone: true }],
	['Face/Off', undefined],
])('reads the reference %s', (text, reference) => {
	expect(readReference(text)).toEqual(reference);
});
