import { describe, expect, test } from 'vitest';
import { catalogue, titles } from './shipped.ts';

/** The id of the movie that a text is surely taken for; the verdict where it is not sure. */
function readSurely(text: string): number | string {
	const { verdict, matches } = titles.resolve(text);
	return verdict === 'confident' ? matches[0].movie.id : verdict;
}

describe('doubt brings a menu, or nothing', () => {
	test.each([
		['a number that the movie does not have', 'die hard 9'],
		['a year that the movie does not have', 'casablanca 2019'],
		['a word that the movie does not have', 'gladiator rome burning'],
		['a short word that is two edits away', 'admin'],
		['a few letters', 'ha'],
		['chat', 'idk'],
		['chat around nothing', 'any good movies'],
		['namesakes', 'dune'],
		['namesakes of many years', 'little women'],
		['a namesake with other marks', 'mother'],
		['namesakes that few have rated', 'close'],
		['a far better known movie that is spelt alike', 'inglorious bastards'],
		['"new" before an old movie', 'new rocky'],
		['the year before a far better known namesake', 'split 2016'],
		['the same, where both are movies', 'titanic 1996'],
		['a subtitle that is another title, too', 'continental drift'],
		['the number of two series', 'planet of the apes 4'],
		['a word out of the middle of a title', 'identity horizon'],
		['the last word of a title', 'wardrobe'],
		['a few letters that begin a title', 'ed w'],
		['the number of a movie that is numbered otherwise', 'matrix 5'],
		['the last movie of a series that has "last" in a title', 'last star wars'],
	])('%s: %s', (_, text) => {
		expect(titles.resolve(text).verdict).not.toBe('confident');
	});

	test('the menu of namesakes has the best known first, a new movie counting for more', () => {
		const years = titles
			.resolve('dune')
			.matches.slice(0, 3)
			.map(({ movie }) => movie.year);
		expect(years).toEqual([2021, 1984, 2000]);
	});
});

describe('one movie is meant', () => {
	test.each([
		// words around a title
		['watched casablanca', 912],
		['alien movie', 1214],
		['mulholland dr.', 4848],
		['vertigo full movie', 903],
		['psycho hitchcock', 1219],
		['dr no lol', 2949],
		['netflix dr. no', 2949],
		['just watched x-men 1', 3793],
		['old boy full movie', 27773],
		['panic room on netflix', 5266],
		["on bluray schindler's list", 527],
		['im watching malcolm x the movie', 3246],
		['quantumania', 282125],
		['i finally saw parasite last night', 202439],
		['shrek the second', 8360],
		['nosferatu 1979', 5489],
		['t2 judgment day', 589],
		['[YTS.MX] Tenet (2020) 720p', 217465],
		// short names
		['borat', 48385],
		['last jedi', 179819],
		['harry potter', 4896],
		['Die Eiskönigin', 106696],
		['thor', 86332],
		['jeanne dielman', 68874],
		// typos in short words
		['te apartment', 909],
		['too fast too furious', 6383],
		// numbers of series, from the tables and from the catalogue
		['zombieland 2', 205072],
		['300 2', 109673],
		['conan 2', 5040],
		['first harry potter', 4896],
		['spiderman nwh', 263007],
		['rocky to', 2409],
		['gr8 gatsby 2013', 102407],
		['how 2 train your dragon', 76093],
		['ip man 4', 210973],
		['mulan live action', 212281],
		['mother!', 176419],
		['if....', 2285],
		['inception by nolan', 79132],
		['batman tim burton', 592],
		['spiderman raimi', 5349],
		['halloween rob zombie', 54785],
		['heat mann', 6],
		['the lives of others florian henckel von donnersmarck', 44555],
		['harry potter and the deathly hallows part 1 yates', 81834],
		['i think it was called memento', 4226],
		// names of files and links
		['The.Matrix.1999.1080p.BluRay.x264', 2571],
		['Us.2019.mkv', 197711],
		['The Dark Knight (2008) [Bluray-1080p]', 58559],
		['Lincoln (2012) [tmdbid-72976]', 98154],
		['tt0133093', 2571],
		['https://www.imdb.com/title/tt0133093/', 2571],
		['https://www.themoviedb.org/movie/603-the-matrix', 2571],
		['https://letterboxd.com/film/parasite-2019/', 202439],
		// damaged text
		['Am&eacute;lie 2001', 4973],
		['AmÃ©lie', 4973],
		['Lock, Stock &amp; Two Smoking Barrels', 2542],
		['Ｊａｗｓ', 1387],
		['Ja\u200bws', 1387],
		['I ❤ Huckabees', 8910],
		['**Casablanca** :fire:', 912],
		// other languages and scripts
		['千と千尋の神隠し', 5618],
		['기생충', 202439],
		['Амели', 4973],
		['De Volta para o Futuro', 1270],
		['もののけ姫', 3000],
		['Krzyżacy', 187133],
		['Zurück in die Zukunft', 1270],
		['Le Roi Lion', 364],
		['Tiburón', 1387],
	])('%s', (text, id) => {
		expect(catalogue.get(id)).toBeDefined();
		expect(readSurely(text)).toBe(id);
	});

	test.each([
		['batman nolan', [58559, 33794]],
		['star wars abrams', [122886, 208205]],
		['alien james cameron', [1200]],
		['harry potter cuaron', [8368]],
	])('%s asks first about those of the series that are by the director', (text, ids) => {
		const { verdict, matches } = titles.resolve(text);
		expect([verdict, matches.slice(0, ids.length).map(({ movie }) => movie.id)]).toEqual(['ambiguous', ids]);
	});

	test.each([
		...['https://boxd.it/2a1m', 'https://www.imdb.com/title/tt9999999/', 'https://example.org/the-matrix'],
		'tt9999999',
	])('a link or an id brings no movie where we do not know it: %s', (link) => {
		expect(titles.resolve(link)).toEqual({ verdict: 'none', matches: [] });
		expect(titles.complete(link, 25)).toEqual([]);
	});
});

describe('a guess is offered, and never believed', () => {
	test.each([
		['initials', 'twbb', 56782],
		['the end of a series', 'the last harry potter', 88125],
		['an actor beside the title', 'gladiator russell crowe', 3578],
		['a year that is off by more than one', 'titanic 1990', 1721],
		['a version that none of its name is', 'the lion king live action', 203222],
		['a version that it has not', 'heat cartoon', 6],
	])('%s: %s', (_, text, id) => {
		const { verdict, matches } = titles.resolve(text);
		expect(verdict).toBe('ambiguous');
		expect(matches.slice(0, 3).map(({ movie }) => movie.id)).toContain(id);
	});
});
