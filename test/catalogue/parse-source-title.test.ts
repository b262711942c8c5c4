import { expect, test } from 'vitest';
import { parseSourceTitle, restoreArticle } from '../../src/catalogue/parse-source-title.ts';

const CASES: [source: string, title: string, alternatives: string[], year: number | undefined, why: string][] = [
	['Lion King, The (1994)', 'The Lion King', [], 1994, 'English article'],
	['Misérables, Les (1995)', 'Les Misérables', [], 1995, 'French plural'],
	['Boot, Das (Boat, The) (1981)', 'Das Boot', ['The Boat'], 1981, 'German, and English inside the parentheses'],
	["Atalante, L' (1934)", "L'Atalante", [], 1934, 'elided article takes no space'],
	['Fidanzati, I (Fiances, The) (1963)', 'I Fidanzati', ['The Fiances'], 1963, 'Italian plural'],
	['Seventh Seal, The (Sjunde inseglet, Det) (1957)', 'The Seventh Seal', ['Det Sjunde inseglet'], 1957, 'Swedish'],
	['So Normal (Normais, Os) (2003)', 'So Normal', ['Os Normais'], 2003, 'Portuguese plural'],
	['Dinner, The (Diner, Het) (2013)', 'The Dinner', ['Het Diner'], 2013, 'Dutch'],
	[
		'Housekeeper, The (femme de ménage, Une) (2002)',
		'The Housekeeper',
		['Une femme de ménage'],
		2002,
		'lower case after the comma',
	],
	['Mad Adventures of Rabbi Jacob, the (1973)', 'The Mad Adventures of Rabbi Jacob', [], 1973, 'article in lower case'],
	['Crow, The: Wicked Prayer (2005)', 'The Crow: Wicked Prayer', [], 2005, 'article before a subtitle'],
	[
		'Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966)',
		'The Good, the Bad and the Ugly',
		['Il Buono, il brutto, il cattivo'],
		1966,
		'commas inside',
	],
	['Die, Mommie, Die (2003)', 'Die, Mommie, Die', [], 2003, 'the English verb, not the German article'],
	['Theory of Flight, The (1998)', 'The Theory of Flight', [], 1998, 'starts with the letters of its article'],
	['Ultimate Accessory,The (2013)', 'The Ultimate Accessory', [], 2013, 'no space after the comma'],
	['Ó Paí, Ó (2007)', 'Ó Paí, Ó', [], 2007, 'repeats itself'],
	['I, Robot (2004)', 'I, Robot', [], 2004, 'a name after the comma'],
	[
		'Bicycle Thieves (a.k.a. The Bicycle Thief) (a.k.a. The Bicycle Thieves) (Ladri di biciclette) (1948)',
		'Bicycle Thieves',
		['The Bicycle Thief', 'The Bicycle Thieves', 'Ladri di biciclette'],
		1948,
		'several',
	],
	["Witches, The (aka Devil's Own, The) (1966)", 'The Witches', ["The Devil's Own"], 1966, 'aka without dots'],
	[
		'Clink of Ice, The (a.k.a.: Sound of Ice Cubes, The) (2010)',
		'The Clink of Ice',
		['The Sound of Ice Cubes'],
		2010,
		'aka with a colon',
	],
	['Red Beard (Akahige) (1965)', 'Red Beard', ['Akahige'], 1965, 'a title that merely starts with aka'],
	['To Have, or Not (En avoir (ou pas)) (1995)', 'To Have, or Not', ['En avoir (ou pas)'], 1995, 'nested parentheses'],
	['(500) Days of Summer (2009)', '(500) Days of Summer', [], 2009, 'parentheses in front belong to the title'],
	['C(r)ook (Basta - Rotwein Oder Totsein) (2004)', 'C(r)ook', ['Basta - Rotwein Oder Totsein'], 2004, 'inside a word'],
	['Ah Boys To Men (Part 2) (2013)', 'Ah Boys To Men (Part 2)', [], 2013, 'a part is no other title'],
	[
		'The Naked Truth (1957) (Your Past Is Showing)',
		'The Naked Truth',
		['Your Past Is Showing'],
		1957,
		'year in the middle',
	],
	['Death Note: Desu nôto (2006–2007)', 'Death Note: Desu nôto', [], 2006, 'a range counts from its first year'],
	['Fawlty Towers (1975– )', 'Fawlty Towers', [], 1975, 'an open range'],
	['Mona (Mona ja aika) (1983))', 'Mona', ['Mona ja aika'], 1983, 'one parenthesis too many'],
	['Skokie\u00a0(1981)', 'Skokie', [], 1981, 'a hard space'],
	['Blind Side, The  (2009) ', 'The Blind Side', [], 2009, 'double and trailing spaces'],
	['Vlad Tepes (Vlad &#354;epe&#351;) (1979)', 'Vlad Tepes', ['Vlad Ţepeş'], 1979, 'HTML entities'],
	['Don Quixote (1973) (1973)', 'Don Quixote', [], 1973, 'the year twice'],
	['1984', '1984', [], undefined, 'a title that is a year, without a year'],
	['Body/Cialo', 'Body/Cialo', [], undefined, 'no year'],
	['Hope You Die Next Time :-) (2018)', 'Hope You Die Next Time :-)', [], 2018, 'a smiley is no parenthesis'],
];

test.each(CASES)('%s: %s', (source, title, alternatives, year, why) => {
	expect(parseSourceTitle(source), why).toEqual({ title, alternatives, year });
});

test('a title already in order stays as it is', () => {
	for (const title of ['The Lion King', 'Whatever Works, Maybe', 'Yes, Madam'])
		expect(restoreArticle(title)).toBe(title);
});
