import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { parseTypedCommand } from '../../src/playground/page/parse-typed-command.js';
import { readLine } from '../../src/playground/page/read-draft.js';
import { readNumber } from '../../src/playground/page/read-option.js';
import { loadTexts } from '../../src/playground/page/say.js';
import { listUsages } from '../../src/playground/page/usage.js';
import { listPageTexts } from '../../src/playground/page-texts.ts';

loadTexts(listPageTexts('en-US'), IntlMessageFormat);

const STARS = Array.from({ length: 10 }, (_, index) => ({ name: `${(index + 1) / 2} stars`, value: (index + 1) / 2 }));

/** The playground's server offers the local people as choices. */
const PEOPLE = ['Ada', 'Bo'].map((name, index) => ({ name: `@${name}`, value: `10${index}` }));

const usages = listUsages([
	{
		name: 'rate',
		description: 'Give a movie stars',
		options: [
			{ name: 'movie', description: 'Which', type: Type.String, required: true, autocomplete: true },
			{ name: 'stars', description: 'Half a star to five', type: Type.Number, required: true, choices: STARS },
		],
	},
	{
		name: 'recommend',
		description: 'Movies for you',
		options: [
			{ name: 'count', description: 'How many', type: Type.Integer, min_value: 1, max_value: 10 },
			{
				name: 'genre',
				description: 'Which',
				type: Type.String,
				choices: [
					{ name: 'Horror', value: 'horror' },
					{ name: 'Film-Noir', value: 'noir' },
				],
			},
			{ name: 'from', description: 'Year', type: Type.Integer, min_value: 1874, max_value: 2100 },
			{ name: 'to', description: 'Year', type: Type.Integer, min_value: 1874, max_value: 2100 },
			{ name: 'private', description: 'For you alone', type: Type.Boolean },
		],
	},
	{
		name: 'together',
		description: 'For several',
		options: [
			{ name: 'count', description: 'How many', type: Type.Integer },
			{ name: 'with', description: 'Whom', type: Type.User, choices: PEOPLE } as never,
			{ name: 'with-2', description: 'Whom', type: Type.User, choices: PEOPLE } as never,
		],
	},
	{
		name: 'greet',
		description: 'Someone',
		options: [{ name: 'whom', description: 'Whom', type: Type.User, required: true, choices: PEOPLE } as never],
	},
	{ name: 'ratings', description: 'Yours' },
	{
		name: 'movie',
		description: 'A movie',
		options: [{ name: 'movie', description: 'Which', type: Type.String, required: true }],
	},
	{
		name: 'privacy',
		description: 'Yours',
		options: [
			{ name: 'show', description: 'See it', type: Type.Subcommand },
			{ name: 'export', description: 'Have it', type: Type.Subcommand },
		],
	},
]);

function read(line: string) {
	const typed = parseTypedCommand(line, usages);
	return typed && { path: typed.usage.path, ...typed.values };
}

describe('a command typed in one go', () => {
	test.each([
		['/together @Bo', { with: '101' }],
		['/together with @Bo', { with: '101' }],
		['/together with @Bo @Ada', { with: '101', 'with-2': '100' }],
		['/together with:@Bo @ada', { with: '101', 'with-2': '100' }],
		['/together 3 @ada', { with: '100', count: 3 }],
	])('%s names people', (line, expected) => {
		expect(read(line)).toEqual({ path: 'together', ...expected });
	});

	test.each(['/greet Bo', '/greet @bo', '/greet whom Bo', '/greet whom:bo', '/greet 101'])(
		'%s names a person who must be named',
		(line) => {
			expect(read(line)).toEqual({ path: 'greet', whom: '101' });
		},
	);

	test('a person who is not there is refused by those who are', () => {
		expect(readLine('/together @zoe', usages)).toEqual({
			problem: '“@zoe” is no choice of “with”. It takes one of these: @Ada, @Bo.',
		});
	});

	test.each([
		['/rate Lion King 5', { path: 'rate', movie: 'Lion King', stars: 5 }],
		['/rate lion king 4.5', { path: 'rate', movie: 'lion king', stars: 4.5 }],
		['/rate lion king 4,5', { path: 'rate', movie: 'lion king', stars: 4.5 }],
		['/rate lion king 4½', { path: 'rate', movie: 'lion king', stars: 4.5 }],
		['/rate lion king 4 ½', { path: 'rate', movie: 'lion king', stars: 4.5 }],
		['/rate Gigli ½', { path: 'rate', movie: 'Gigli', stars: 0.5 }],
		['/rate Lion King 5 stars', { path: 'rate', movie: 'Lion King', stars: 5 }],
		['/rate Up 1 star', { path: 'rate', movie: 'Up', stars: 1 }],
		['  /RATE  Lion   King  5 ', { path: 'rate', movie: 'Lion King', stars: 5 }],
	])('%s gives the last number as stars', (line, expected) => {
		expect(read(line)).toEqual(expected);
	});

	test.each([
		['/rate Toy Story 3 4', { path: 'rate', movie: 'Toy Story 3', stars: 4 }],
		['/rate Blade Runner 2049 4.5', { path: 'rate', movie: 'Blade Runner 2049', stars: 4.5 }],
		['/rate 1917 5', { path: 'rate', movie: '1917', stars: 5 }],
		['/movie 1917', { path: 'movie', movie: '1917' }],
		['/movie 2 Fast 2 Furious', { path: 'movie', movie: '2 Fast 2 Furious' }],
		['/rate Mission: Impossible 4', { path: 'rate', movie: 'Mission: Impossible', stars: 4 }],
	])('%s leaves the numbers of the title in the title', (line, expected) => {
		expect(read(line)).toEqual(expected);
	});

	test.each([
		['/rate 5', 'stars'],
		['/rate', 'movie'],
		['/rate 1917', 'stars'],
		["/rate Ocean's 11", 'stars'],
		['/rate Lion King', 'stars'],
	])('%s still lacks something', (line, missing) => {
		expect(parseTypedCommand(line, usages)?.missing.map(({ name }) => name)).toContain(missing);
	});

	test.each([
		['/rate movie:Lion King stars:5', { path: 'rate', movie: 'Lion King', stars: 5 }],
		['/rate stars:4½ movie:Toy Story 3', { path: 'rate', movie: 'Toy Story 3', stars: 4.5 }],
		['/rate stars: 4 Lion King', { path: 'rate', movie: 'Lion King', stars: 4 }],
		['/rate movie:"stars: the movie" 3', { path: 'rate', movie: 'stars: the movie', stars: 3 }],
		['/rate "Apollo 13" 4', { path: 'rate', movie: 'Apollo 13', stars: 4 }],
		['/recommend genre:horror count:5', { path: 'recommend', genre: 'horror', count: 5 }],
		['/recommend private:true', { path: 'recommend', private: true }],
	])('%s is read by the names of its options', (line, expected) => {
		expect(read(line)).toEqual(expected);
	});

	test.each([
		['/recommend', { path: 'recommend' }],
		['/recommend 5', { path: 'recommend', count: 5 }],
		['/recommend horror', { path: 'recommend', genre: 'horror' }],
		['/recommend HORROR 3 1980 1990', { path: 'recommend', genre: 'horror', count: 3, from: 1980, to: 1990 }],
		['/recommend 3 film-noir', { path: 'recommend', genre: 'noir', count: 3 }],
		['/recommend private horror 1980', { path: 'recommend', genre: 'horror', from: 1980, private: true }],
		['/ratings', { path: 'ratings' }],
		['/privacy export', { path: 'privacy export' }],
	])('%s needs no names', (line, expected) => {
		expect(read(line)).toEqual(expected);
	});

	test('a command is not another that starts alike', () => {
		expect(read('/ratings')).toEqual({ path: 'ratings' });
		expect(read('/rat')).toBeUndefined();
		expect(read('/ratingsx')).toBeUndefined();
		expect(read('/privacy')).toBeUndefined();
	});

	test.each([
		['/recommend musical', '“musical” is no choice of “genre”. It takes one of these: Horror, Film-Noir.'],
		['/ratings please', '/ratings has no use for “please”.'],
		['/rate stars:many Up', '“many” is no choice of “stars”'],
		['/recommend count:lots', '“count” must be a number.'],
	])('%s says what is wrong', (line, sentence) => {
		expect(parseTypedCommand(line, usages)?.problem).toContain(sentence);
	});

	test.each([
		['/rate matrix 7', '7'],
		['/rate the matrix 3.7', '3.7'],
		['/rate matrix 10 stars', '10'],
		["/rate Ocean's 11", '11'],
	])('%s keeps the number in the title, and remarks on it', (line, number) => {
		const typed = parseTypedCommand(line, usages);
		expect(typed?.problem).toBeUndefined();
		expect(typed?.texts).toEqual({ movie: line.slice('/rate '.length) });
		expect(typed?.remark).toBe(
			`${number} is not a number of stars: half a star to five. It is read as part of “movie”.`,
		);
	});

	test.each(['/rate 1917', '/rate matrix', '/rate "Apollo 13"', '/rate Up 5', '/movie Apollo 13', '/recommend 3 1980'])(
		'%s needs no remark',
		(line) => expect(parseTypedCommand(line, usages)?.remark).toBeUndefined(),
	);

	test.each([
		'/recommend bogus:3',
		'/recommend horror bogus:3',
		'/recommend genre:horror bogus: x',
		'/ratings bogus:3',
	])('%s names an option that there is not', (line) =>
		expect(parseTypedCommand(line, usages)?.problem).toBe(
			line.startsWith('/ratings')
				? '/ratings has no option “bogus”; it has none.'
				: '/recommend has no option “bogus”; it has count, genre, from, to, private.',
		),
	);

	test('a title may look like an option', () => {
		expect(read('/rate re:zero 5')).toEqual({ path: 'rate', movie: 're:zero', stars: 5 });
	});

	test('no text makes it throw or lose what was typed for the movie', () => {
		for (const title of [
			'<script>',
			'"',
			'“open',
			'a:b:c',
			'½½',
			'  ',
			'5 5 5 5',
			'🦁👑',
			'-1',
			'constructor',
			'__proto__',
		])
			expect(() => parseTypedCommand(`/rate ${title} 5`, usages)).not.toThrow();
		expect(read('/rate <script>alert(1)</script> 5')).toMatchObject({ movie: '<script>alert(1)</script>', stars: 5 });
		expect(read('/rate 🦁👑 5')).toMatchObject({ movie: '🦁👑', stars: 5 });
	});
});

test('numbers are read as people write them', () => {
	const written = ['5', '4.5', '4,5', '4½', '½', '-1', '', 'five', '4.5.6', '5 stars', '1e3'];
	expect(written.map(readNumber)).toEqual([5, 4.5, 4.5, 4.5, 0.5, -1, ...Array(5).fill(undefined)]);
});

describe('as people type who know no options', () => {
	test.each([
		['/recommend film noir', { path: 'recommend', genre: 'noir' }],
		['/recommend filmnoir', { path: 'recommend', genre: 'noir' }],
		['/recommend horror from 1990', { path: 'recommend', genre: 'horror', from: 1990 }],
		['/recommend 80s horror', { path: 'recommend', genre: 'horror', from: 1980, to: 1989 }],
		['/recommend horror from the 1970s', { path: 'recommend', genre: 'horror', from: 1970, to: 1979 }],
		['/recommend horror before 1960', { path: 'recommend', genre: 'horror', to: 1959 }],
		['/rate Heat ★★★★½', { path: 'rate', movie: 'Heat', stars: 4.5 }],
		['/rate Heat ★★★★ ½', { path: 'rate', movie: 'Heat', stars: 4.5 }],
		['/rate Heat ⭐⭐⭐', { path: 'rate', movie: 'Heat', stars: 3 }],
		['/rate Heat 4/5', { path: 'rate', movie: 'Heat', stars: 4 }],
		['/rate Heat 9 / 10', { path: 'rate', movie: 'Heat', stars: 4.5 }],
		['/rate Heat 4,5', { path: 'rate', movie: 'Heat', stars: 4.5 }],
		['/rate From 1990 5', { path: 'rate', movie: 'From 1990', stars: 5 }],
	])('%s', (line, expected) => {
		expect(read(line)).toEqual(expected);
	});

	test.each([
		['/recomend', 'Did you mean /recommend?'],
		['/rat Heat 5', 'Did you mean /rate?'],
		['/xyzzy', 'Type / to see them all.'],
	])('%s gets advice', (line, advice) => {
		expect(readLine(line, usages)).toEqual({ problem: expect.stringContaining(advice) });
	});

	test('help explains one command', () => {
		const withHelp = [...usages, ...listUsages([{ name: 'help', description: 'What I can do' }])];
		expect(readLine('/help rate', withHelp)).toEqual({ problem: '/rate <movie> <stars>: Give a movie stars' });
		expect(readLine('/help', withHelp)).toMatchObject({ usage: { path: 'help' } });
	});
});
