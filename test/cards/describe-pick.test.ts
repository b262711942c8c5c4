import { expect, test } from 'vitest';
import { describePick } from '../../src/cards/describe-pick.ts';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { textsFor } from '../../src/texts/texts.ts';

const { get } = readCatalogue('data/catalogue.csv');
const [omen, maltese, psycho2] = [get(1350)!, get(913)!, get(1345)!];
const say = (movie: typeof omen, trait: 'genre' | 'keyword', name: string, locale = 'en-US'): string => {
	const reason = { kind: 'trait', trait, name, movies: [psycho2], count: 2, liked: 3 } as const;
	return describePick(1, { movie, match: 80, reason }, textsFor(locale)).content;
};

test('a genre that the reason names is not said twice', () => {
	expect(omen.genres).toEqual(['Horror', 'Mystery', 'Thriller']);
	expect(say(omen, 'genre', 'Horror')).toContain('-# Mystery, Thriller · Horror, like');
	expect(say(omen, 'genre', 'Horror', 'de')).toContain('-# Mystery und Thriller · Horror, wie');
	expect(say(omen, 'keyword', 'Cult')).toContain('-# Horror, Mystery, Thriller · “Cult”, like');
});

test('a theme of the same name counts, too', () => {
	expect(maltese.genres).toEqual(['Film-Noir', 'Mystery']);
	expect(say(maltese, 'keyword', 'Film Noir')).toContain('-# Mystery · “Film noir”, like');
});

test('where it is the only genre, the reason alone says it', () => {
	const only = { ...omen, genres: ['Horror'] };
	expect(say(only, 'genre', 'Horror')).toContain('\n-# Horror, like');
	expect(say({ ...omen, genres: [] }, 'keyword', 'Cult')).toContain('-# no genres listed · “Cult”, like');
});
