import { expect, test } from 'vitest';
import { createLocalTitles } from '../../src/catalogue/local-titles.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';

const { catalogue, ...facts } = await openCatalogue('data/catalogue.csv', buildMovieContent);
const titles = createLocalTitles(facts);
const find = (movieId: number, locale: string) => titles.find(catalogue.get(movieId)!, locale);
const original = (movieId: number) => titles.findOriginal(catalogue.get(movieId)!);

test.each([
	[364, 'fr', 'Le Roi lion'],
	[364, 'es-ES', 'El rey león'],
	[364, 'es-419', 'El rey león'],
	[364, 'en-US', 'The Lion King'],
	[364, 'en-GB', 'The Lion King'],
	[5618, 'de', 'Chihiros Reise ins Zauberland'],
	// What is original to a movie is what its own country calls it, in its script.
	[5618, 'ja', '千と千尋の神隠し'],
	// From title-translations.csv.
	[364, 'pt-BR', 'O Rei Leão'],
	[1196, 'ja', 'スター・ウォーズ/帝国の逆襲'],
	// No title is known in Welsh.
	[364, 'cy', 'The Lion King'],
	// MovieLens has the original title of a movie in French, and marks no language.
	[4973, 'fr', "Le Fabuleux destin d'Amélie Poulain"],
	[4973, 'de', 'Die fabelhafte Welt der Amélie'],
	// Behind a title that is German already, MovieLens has one in English.
	[1233, 'de', 'Das Boot'],
])('movie %i is shown to people of %s as %s', (movieId, locale, title) => {
	expect(find(movieId, locale)).toBe(title);
});

test('the original title is in its own script, and missing where no language is known', () => {
	expect(original(5618)).toBe('千と千尋の神隠し');
	expect(original(4973)).toBe("Le Fabuleux destin d'Amélie Poulain");
	expect(original(364)).toBe('The Lion King');
	const unknown = [...catalogue.movies].find(({ id }) => facts.details.get(id)?.language === undefined)!;
	expect(original(unknown.id)).toBeUndefined();
});
