import { describe, expect, test } from 'vitest';
import { catalogue } from '../shipped.ts';
import { compileSample } from './compile-sample.ts';

test.each([
	[122914, 'Avengers: Endgame', 'Avengers: Infinity War - Part II'],
	[122912, 'Avengers: Infinity War', 'Avengers: Infinity War - Part I'],
	[122926, 'Spider-Man: Homecoming', 'Untitled Spider-Man Reboot'],
	[122918, 'Guardians of the Galaxy Vol. 2', 'Guardians of the Galaxy 2'],
])('movie %i has the title of its release, "%s"', (id, title, working) => {
	expect(catalogue.get(id)?.title).toBe(title);
	expect(catalogue.get(id)?.alternatives).toContain(working);
});

test.each([
	[260, 'Star Wars: Episode IV - A New Hope'], // an alias of the source says "Star Wars"
	[594, 'Snow White and the Seven Dwarfs'], // a vandal gave it another name
	[5971, 'My Neighbor Totoro'], // British spelling is no correction
	[280868, "Guillermo del Toro's Pinocchio"], // three others are called "Pinocchio"
	[112183, 'Birdman: Or (The Unexpected Virtue of Ignorance)'],
	[263009, 'The Matrix Resurrections'], // an article was once called "The Matrix 4"
	[202439, 'Parasite'], // an alias is its Korean name
])('movie %i keeps "%s"', (id, title) => {
	expect(catalogue.get(id)?.title).toBe(title);
});

test.each([
	[188515, 'Rafiki', 'Friend'],
	[120486, 'Darr', 'Daar'],
	[130628, 'Jongens', 'Boys'],
])('movie %i has the title that no language translates, "%s"', (id, title, translated) => {
	expect(catalogue.get(id)).toMatchObject({ title, alternatives: [translated] });
});

describe('a title', () => {
	const movies = ['400000,The Working Title (2016),Drama'];
	const links = ['400000,7777777,'];
	const compileWith = (supplement: Record<string, readonly string[]>, year = 2016) =>
		compileSample({ movies: movies.map((row) => row.replace('2016', `${year}`)), links, supplement }).get(400000)
			?.title;
	const wikipedia = { 'titles-omdb.csv': ['400000,en,Release Title (film),wikipedia,'] };
	const wikidata = { 'wikidata-films-2020-2025.csv': ['Q9,400000,Release Title,2016,,,,'] };

	test('is not corrected by one source alone', () => {
		expect(compileWith(wikipedia)).toBe('The Working Title');
		expect(compileWith(wikidata)).toBe('The Working Title');
	});

	test('is corrected when two agree, and without the note of the article', () => {
		expect(compileWith({ ...wikipedia, ...wikidata })).toBe('Release Title');
	});

	test('of a time when MovieLens took movies in after their release is not corrected', () => {
		expect(compileWith({ ...wikipedia, ...wikidata }, 2003)).toBe('The Working Title');
	});

	const known = (...rows: string[]) => ({
		'features-omdb.csv': ['400000,,,KE,sw'],
		'titles-omdb.csv': rows.map((row) => `400000,${row},`),
	});
	const kept = ['orig,Kazi,original', 'en,Kazi,wikipedia', 'de,Kazi,wikipedia', 'fr,Kazi,wikipedia'];

	test('that English and two other languages keep is the movie’s, in any year', () => {
		expect(compileWith(known(...kept))).toBe('Kazi');
		expect(compileWith(known(...kept), 1987)).toBe('Kazi');
	});

	test.each([
		['one other language is known', kept.slice(0, 3)],
		['English translates it', kept.with(1, 'en,The Job,wikipedia')],
		['only an alias keeps it in English', kept.with(1, 'en,Kazi,alias')],
		['another language translates it', kept.with(3, 'fr,Le travail,wikipedia')],
	])('stays translated where %s', (_, rows) => {
		expect(compileWith(known(...rows))).toBe('The Working Title');
	});

	test('of a movie in English stays as MovieLens has it', () => {
		const english = { ...known(...kept), 'features-omdb.csv': ['400000,,,GB,en'] };
		expect(compileWith(english, 1987)).toBe('The Working Title');
	});

	test('of another movie of the year is not given to a second one', () => {
		const twin = compileSample({
			movies: [...movies, '400001,Release Title (2016),Drama'],
			links: [...links, '400001,7777778,'],
			supplement: { ...wikipedia, ...wikidata },
		});
		expect(twin.get(400000)?.title).toBe('The Working Title');
	});
});
