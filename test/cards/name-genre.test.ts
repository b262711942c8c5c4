import { expect, test } from 'vitest';
import { nameGenre, nameGenres } from '../../src/cards/name-genre.ts';
import { GENRES } from '../../src/rules/genres.ts';
import { english } from '../../src/texts/english.ts';
import { textsFor } from '../../src/texts/texts.ts';

const texts = textsFor('en-US');

test('every genre of MovieLens has a name, and no other', () => {
	const keys = Object.keys(english).filter((key) => key.startsWith('genre.') && key !== 'genre.none');
	expect(keys.toSorted()).toEqual(GENRES.map((genre) => `genre.${genre}`).toSorted());
});

test('genres are named as people say them', () => {
	expect(nameGenre('Sci-Fi', texts)).toBe('Science fiction');
	expect(nameGenres(['Animation', 'Children', 'Comedy'], texts)).toBe('Animation, Family, Comedy');
});

test('a genre that MovieLens does not have keeps its name', () => {
	expect(nameGenre('Anime', texts)).toBe('Anime');
});
