import { expect, test } from 'vitest';
import { describeQuery } from '../../src/cards/describe-query.ts';
import { ANYTHING } from '../../src/rules/query.ts';
import { textsFor } from '../../src/texts/texts.ts';

test.each([
	[{}, 'Movies'],
	[{ from: 1980, to: 1989 }, 'Movies from 1980 to 1989'],
	[{ from: 1994, to: 1994 }, 'Movies from 1994'],
	[{ from: 2001 }, 'Movies since 2001'],
	[{ to: 1960 }, 'Movies up to 1960'],
	[{ genre: 'Sci-Fi' }, 'Science fiction movies'],
	[{ genre: 'Children', from: 1980, to: 1989 }, 'Family movies from 1980 to 1989'],
	[{ genre: 'Film-Noir', from: 1947, to: 1947 }, 'Film noir movies from 1947'],
	[{ genre: 'IMAX', from: 2001 }, 'IMAX movies since 2001'],
	[{ genre: 'War', to: 1960 }, 'War movies up to 1960'],
	[{ country: 'KR' }, 'Movies (from South Korea)'],
	[{ country: 'SU', language: 'ru' }, 'Movies (from the Soviet Union, in Russian)'],
	[{ country: 'US' }, 'Movies (from the United States)'],
	[{ country: 'CZ' }, 'Movies (from Czechia)'],
	[
		{ genre: 'Drama', notGenre: 'Film-Noir', director: { name: 'Bong_Joon', word: 'a.0' }, maxMinutes: 1 },
		'Drama movies (by Bong\\_Joon, no Film noir, known to be up to 1 minute)',
	],
] as const)('%j reads %j', (query, heading) => {
	expect(describeQuery({ ...ANYTHING, ...query }, textsFor('en-US'))).toBe(heading);
});

test.each([
	['de', '(Land: Vereinigte Staaten)'],
	['fr', '(pays : États-Unis)'],
	['es-ES', '(país: Estados Unidos)'],
	['es-419', '(país: Estados Unidos)'],
	['pt-BR', '(país: Estados Unidos)'],
	['it', '(paese: Stati Uniti)'],
	['ja', '（アメリカ合衆国製作）'],
])('in %s a country needs no article: %s', (locale, heading) => {
	expect(describeQuery({ ...ANYTHING, country: 'US' }, textsFor(locale))).toContain(heading);
});
