import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { readLine } from '../../src/playground/page/read-draft.js';
import { loadTexts } from '../../src/playground/page/say.js';
import { listUsages } from '../../src/playground/page/usage.js';
import { listPageTexts } from '../../src/playground/page-texts.ts';
import { personas } from '../../src/rules/personas.ts';
import { languages } from '../../src/texts/languages.ts';

loadTexts(listPageTexts('en-US'), IntlMessageFormat);

/** The commands as the page gets them. */
const usages = listUsages(commandList.map(({ data }) => data));

function read(line: string) {
	const reading = readLine(line, usages);
	return 'usage' in reading ? { path: reading.usage.path, ...reading.values } : reading;
}

/** Lines as people type them who have no menu, read by the options that the commands really have. */
describe('lines typed for the real commands', () => {
	test.each([
		['film noir', 'noir'],
		['Film-Noir', 'noir'],
		['filmnoir', 'noir'],
		['superheroes', 'superhero'],
		['superhero', 'superhero'],
		['super hero', 'superhero'],
		['romantic comedy', 'romcom'],
		['romcom', 'romcom'],
		['rom-com', 'romcom'],
		['scifi', 'sci-fi'],
		['sci fi', 'sci-fi'],
		['Sci-Fi', 'sci-fi'],
		['musical', 'musicals'],
		['westerns', 'western'],
		['golden age', 'classics'],
	])('/persona %s', (text, name) => {
		expect(read(`/persona ${text}`)).toEqual({ path: 'persona', name });
	});

	test('every persona is found by its name and by its title', () => {
		for (const { name, title } of personas) {
			for (const text of [name, title, title.toLowerCase()]) {
				expect(read(`/persona ${text}`)).toEqual({ path: 'persona', name });
			}
		}
	});

	test.each([
		['/recommend scifi', { genre: 'Sci-Fi' }],
		['/recommend sci fi 5', { genre: 'Sci-Fi', count: 5 }],
		['/recommend comedy from 1990', { genre: 'Comedy', from: 1990 }],
		['/recommend comedies from the 1990s', { genre: 'Comedy', from: 1990, to: 1999 }],
		['/recommend 80s horror', { genre: 'Horror', from: 1980, to: 1989 }],
		["/recommend 80's horror", { genre: 'Horror', from: 1980, to: 1989 }],
		['/recommend horror 80s', { genre: 'Horror', from: 1980, to: 1989 }],
		['/recommend 3 horror from the 80s', { genre: 'Horror', count: 3, from: 1980, to: 1989 }],
		['/recommend horror 1980-1985', { genre: 'Horror', from: 1980, to: 1985 }],
		['/recommend horror since 2000', { genre: 'Horror', from: 2000 }],
		['/recommend horror movies', { genre: 'Horror' }],
		['/recommend 1994', { from: 1994 }],
		['/recommend 50', { count: 50 }],
		['/recommend 0', { count: 0 }],
		['/recommend max-minutes:90', { 'max-minutes': 90 }],
		['/recommend under 90 minutes', { 'max-minutes': 90 }],
		['/recommend comedy 90 min', { genre: 'Comedy', 'max-minutes': 90 }],
		['/recommend 3 comedies up to 100 minutes', { genre: 'Comedy', count: 3, 'max-minutes': 100 }],
	])('%s', (line, options) => {
		expect(read(line)).toEqual({ path: 'recommend', ...options });
	});

	test.each([
		['★★★★½', 4.5],
		['⭐⭐⭐⭐', 4],
		['5/5', 5],
		['4.5/5', 4.5],
		['9/10', 4.5],
		['4,5', 4.5],
		['4½', 4.5],
		['4 stars', 4],
		['4.5 out of 5', 4.5],
		['9 out of 10', 4.5],
	])('/rate inception %s', (text, stars) => {
		expect(read(`/rate inception ${text}`)).toEqual({ path: 'rate', movie: 'inception', stars });
	});

	test('what is no choice is quoted, and the choices are named', () => {
		const { problem } = read('/persona dragons') as { problem: string };
		expect(problem).toMatch(/^“dragons” is no choice of “name”. It takes one of these: .*Disney/);
		const long = read(`/persona ${'x'.repeat(3000)}`) as { problem: string };
		expect(long.problem).toContain(`“${'x'.repeat(59)}…”`);
	});

	test('/help about a group explains each of its subcommands', () => {
		expect(read('/help watchlist')).toEqual({
			problem: expect.stringMatching(/^\/watchlist show: .* · \/watchlist add <movie>: .*\/watchlist pick/),
		});
	});

	test.each([
		['/recomend', '/recommend'],
		['/reccomend horror', '/recommend'],
		['/recommand', '/recommend'],
		['/raet inception 5', '/rate'],
		['/persna', '/persona'],
		['/simliar heat', '/similar'],
		['/whatchlist', '/watchlist'],
	])('%s: did you mean %s', (line, nearest) => {
		expect(read(line)).toEqual({ problem: expect.stringContaining(`Did you mean ${nearest}?`) });
	});

	test.each(['/watchlist', '/Watchlist', '/watchlist Heat'])('%s needs a subcommand', (line) => {
		const problem = `${line.split(' ')[0]} needs one of its subcommands: /watchlist show, /watchlist add, \
/watchlist remove, /watchlist pick.`;
		expect(read(line)).toEqual({ problem });
	});

	test.each(Object.keys(languages))('in %s, a group typed alone names its subcommands', (locale) => {
		loadTexts(listPageTexts(locale), IntlMessageFormat);
		const localised = listUsages(
			commandList.map(({ data }) => data),
			locale,
		);
		const groups = localised.filter(({ subcommand }) => subcommand !== undefined);
		for (const { label } of groups) {
			const reading = readLine(`/${label.split(' ')[0]}`, localised);
			expect(reading).toEqual({ problem: expect.stringContaining(`/${label}`) });
		}
		expect(groups.length).toBeGreaterThan(10);
		loadTexts(listPageTexts('en-US'), IntlMessageFormat);
	});

	test('/help about a command explains that one', () => {
		for (const line of ['/help rate', '/help /rate', '/help Rate']) {
			expect(read(line)).toEqual({ problem: expect.stringMatching(/^\/rate <movie> <stars>.*: ./) });
		}
		expect(read('/help')).toEqual({ path: 'help' });
	});
});
