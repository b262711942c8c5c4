import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { nameNearestCommand } from '../../src/playground/page/name-nearest-command.js';
import { parseTypedCommand } from '../../src/playground/page/parse-typed-command.js';
import { loadTexts } from '../../src/playground/page/say.js';
import { suggestUsages } from '../../src/playground/page/suggest.js';
import { describeUsage, listUsages } from '../../src/playground/page/usage.js';
import { listPageTexts } from '../../src/playground/page-texts.ts';

loadTexts(listPageTexts('en-US'), IntlMessageFormat);

/** A name or description in English, German and Japanese, as Discord takes them. */
const name = (english: string, de: string, ja: string) => ({ name: english, name_localizations: { de, ja } });
const description = (english: string, de: string) => ({ description: english, description_localizations: { de } });

const definitions = [
	{
		...name('rate', 'bewerten', '評価'),
		...description('Give a movie stars', 'Gib Sterne'),
		options: [
			{ ...name('movie', 'titel', '映画'), description: 'Which', type: Type.String as const, required: true },
			{ ...name('stars', 'sterne', '星'), description: '0.5 to 5', type: Type.Number as const, required: true },
			{ ...name('private', 'für-mich', '自分だけ'), description: 'To you', type: Type.Boolean as const },
		],
	},
	{
		...name('recommend', 'empfehlen', 'おすすめ'),
		...description('Movies for you', 'Etwas für dich'),
		options: [
			{
				...name('genre', 'genre', 'ジャンル'),
				description: 'Which',
				type: Type.String as const,
				choices: [
					{ ...name('Horror', 'Horror', 'ホラー'), value: 'Horror' },
					{ ...name('Romance', 'Liebe', 'ロマンス'), value: 'Romance' },
				],
			},
			{ ...name('from', 'von', 'から'), description: 'Year', type: Type.Integer as const, min_value: 1870 },
			{ ...name('to', 'bis', 'まで'), description: 'Year', type: Type.Integer as const, min_value: 1870 },
			{ ...name('max-minutes', 'höchstens-minuten', '分以内'), description: 'Minutes', type: Type.Integer as const },
		],
	},
	{
		...name('privacy', 'datenschutz', 'プライバシー'),
		description: 'What I store',
		options: [
			{ ...name('export', 'herunterladen', '書き出し'), description: 'All of it', type: Type.Subcommand as const },
		],
	},
];
const german = listUsages(definitions, 'de');
const japanese = listUsages(definitions, 'ja');

describe('names in the language of the person', () => {
	test.each([
		['/bewerten Heat 5', { movie: 'Heat', stars: 5 }],
		['/rate Heat 5', { movie: 'Heat', stars: 5 }],
		['/Bewerten titel:Heat sterne:4', { movie: 'Heat', stars: 4 }],
		['/bewerten movie:Heat stars:4', { movie: 'Heat', stars: 4 }],
		['/bewerten Heat 5 Sterne', { movie: 'Heat', stars: 5 }],
		['/bewerten Heat 5 stars', { movie: 'Heat', stars: 5 }],
		['/bewerten Heat 5 für-mich', { movie: 'Heat', stars: 5, private: true }],
		['/bewerten Titel:„Der König der Löwen“ 5', { movie: 'Der König der Löwen', stars: 5 }],
	])('%s is understood in German', (line, values) => {
		expect(parseTypedCommand(line, german)).toMatchObject({ values, problem: undefined, missing: [] });
	});

	test.each([
		['/empfehlen Liebe', { genre: 'Romance' }],
		['/empfehlen romance', { genre: 'Romance' }],
		['/empfehlen genre:lieb von:1990', { genre: 'Romance', from: 1990 }],
		['/empfehlen Horror von 1990 bis 1999', { genre: 'Horror', from: 1990, to: 1999 }],
		['/empfehlen horror from 1990', { genre: 'Horror', from: 1990 }],
		['/empfehlen Liebe seit 2000', { genre: 'Romance', from: 2000 }],
		['/empfehlen Horror vor 1960', { genre: 'Horror', to: 1959 }],
		['/empfehlen 80er', { from: 1980, to: 1989 }],
		['/empfehlen Horror der 90er', { genre: 'Horror', from: 1990, to: 1999 }],
		['/empfehlen Horror aus den 1970ern', { genre: 'Horror', from: 1970, to: 1979 }],
		['/empfehlen horror années 80', { genre: 'Horror', from: 1980, to: 1989 }],
		['/empfehlen horror de los años 1950', { genre: 'Horror', from: 1950, to: 1959 }],
		['/empfehlen horror degli anni 80', { genre: 'Horror', from: 1980, to: 1989 }],
		['/empfehlen horror 1980年代', { genre: 'Horror', from: 1980, to: 1989 }],
		['/empfehlen Horror unter 90 Minuten', { genre: 'Horror', 'max-minutes': 90 }],
	])('%s has choices and years in German', (line, values) => {
		expect(parseTypedCommand(line, german)).toMatchObject({ values, problem: undefined });
	});

	test.each([
		['/評価 七人の侍 5', { movie: '七人の侍', stars: 5 }],
		['/評価 映画：「七人の侍」 星：4', { movie: '七人の侍', stars: 4 }],
		['／評価　七人の侍　５', { movie: '七人の侍', stars: 5 }],
		['/評価 七人の侍 星4つ', { movie: '七人の侍', stars: 4 }],
		['/評価 七人の侍 星４．５', { movie: '七人の侍', stars: 4.5 }],
	])('%s is understood in Japanese', (line, values) => {
		expect(parseTypedCommand(line, japanese)).toMatchObject({ values, problem: undefined });
	});

	test.each(['/datenschutz herunterladen', '/privacy export', '/datenschutz export', '/privacy herunterladen'])(
		'%s is one subcommand',
		(line) => {
			expect(parseTypedCommand(line, german)?.usage.path).toBe('privacy export');
		},
	);

	test('are what a person sees and is told, and English stands where a name is missing', () => {
		expect(german.map(({ label }) => label)).toEqual(['bewerten', 'empfehlen', 'datenschutz herunterladen']);
		expect(german[0].description).toBe('Gib Sterne');
		expect(japanese[0].description).toBe('Give a movie stars');
		expect(describeUsage(german[0])).toBe('/bewerten <titel> <sterne> [für-mich]');
		expect(parseTypedCommand('/bewerten Heat bogus:3', german)?.problem ?? '').not.toContain('stars');
		expect(listUsages(definitions).map(({ label }) => label)).toEqual(['rate', 'recommend', 'privacy export']);
	});

	test('are offered for the letters of either language, each command once', () => {
		const offer = (line: string) => suggestUsages(german, line).map(({ path }) => path);
		expect(offer('/bew')).toEqual(['rate']);
		expect(offer('/rat')).toEqual(['rate']);
		expect(offer('/e')).toEqual(['recommend', 'rate', 'privacy export']);
	});

	test('are what a misspelt one is taken for', () => {
		expect(nameNearestCommand('/bewertn', german)).toBe('/bewerten');
		expect(nameNearestCommand('/recomend', german)).toBe('/recommend');
	});
});
