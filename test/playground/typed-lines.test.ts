import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { parseTypedCommand } from '../../src/playground/page/parse-typed-command.js';
import { readLine } from '../../src/playground/page/read-draft.js';
import { loadTexts } from '../../src/playground/page/say.js';
import {
	isNumeric,
	listChoices,
	listUsages,
	MOST_WORDS,
	OPTION,
	type Option,
} from '../../src/playground/page/usage.js';
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

const { uniform } = createRandom(7);
const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(uniform() * from.length)];
const shuffle = <Item>(from: readonly Item[]): Item[] =>
	from
		.map((item) => ({ item, key: uniform() }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);

/** A value of an option, and how it is typed. */
interface Drawn {
	readonly name: string;
	readonly text: string;
	readonly value: unknown;
}

function draws(option: Option): Drawn | undefined {
	const { name, min_value: min, max_value: max } = option as Option & { min_value?: number; max_value?: number };
	const choices = listChoices(option);
	if (choices.length > 0) {
		const choice = pick(choices);
		return { name, text: choice.name, value: choice.value };
	}
	const number = min === undefined ? 5 : Math.round(min + uniform() * (max! - min));
	if (isNumeric(option)) return { name, text: String(number), value: number };
	const text = pick(['movie: the movie', 'a 5', 'private', 'from 1990', 'Horror', 'stars:', '5']);
	return { name, text, value: text };
}

const valuesOf = (typed: readonly Drawn[]) => Object.fromEntries(typed.map(({ name, value }) => [name, value]));

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
		['horror buff', 'horror'],
		['disney fan', 'disney'],
		['sci-fi nerd', 'sci-fi'],
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

	test.each(Object.keys(languages))('in %s, every persona is found by its name in that language', (locale) => {
		loadTexts(listPageTexts(locale), IntlMessageFormat);
		const commands = commandList.map(({ data }) => data);
		const usage = listUsages(commands, locale).find(({ path }) => path === 'persona')!;
		for (const choice of usage.options.flatMap(listChoices)) {
			const values = parseTypedCommand(`/${usage.label} ${choice.name}`, [usage])?.values;
			expect([choice.name, values]).toEqual([choice.name, { name: choice.value }]);
		}
		loadTexts(listPageTexts('en-US'), IntlMessageFormat);
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
		['/recommend before 1960', { to: 1959 }],
		['/recommend horror after 2020', { genre: 'Horror', from: 2021 }],
		['/recommend until 1960', { to: 1960 }],
		['/recommend horror before the 80s', { genre: 'Horror', to: 1979 }],
		['/recommend horror since the 90s', { genre: 'Horror', from: 1990 }],
		['/recommend up to 90 minutes until the 60s', { to: 1969, 'max-minutes': 90 }],
		['/recommend horror from 1990 to 1999', { genre: 'Horror', from: 1990, to: 1999 }],
		['/recommend horror from 1980-1985', { genre: 'Horror', from: 1980, to: 1985 }],
		['/recommend 80s 90s', { from: 1980, to: 1999 }],
		['/recommend 70s and 90s horror', { genre: 'Horror', from: 1970, to: 1999 }],
		['/recommend horror in the 90s', { genre: 'Horror', from: 1990, to: 1999 }],
		['/recommend the eighties', { from: 1980, to: 1989 }],
		['/recommend horror from the twenties', { genre: 'Horror', from: 1920, to: 1929 }],
		['/recommend Horror aus den Achtzigern', { genre: 'Horror', from: 1980, to: 1989 }],
		['/recommend Horror der 80er Jahre', { genre: 'Horror', from: 1980, to: 1989 }],
		['/recommend horror vor 1990', { genre: 'Horror', to: 1989 }],
		['/recommend horror avant les années 80', { genre: 'Horror', to: 1979 }],
		['/recommend horror antes de 1990', { genre: 'Horror', to: 1989 }],
		['/recommend horror dopo il 1990', { genre: 'Horror', from: 1991 }],
		['/recommend horror dans les années 80', { genre: 'Horror', from: 1980, to: 1989 }],
		['/recommend not horror', { 'not-genre': 'Horror' }],
		['/recommend no horror', { 'not-genre': 'Horror' }],
		['/recommend without comedies', { 'not-genre': 'Comedy' }],
		['/recommend comedy but not romance 80s', { genre: 'Comedy', 'not-genre': 'Romance', from: 1980, to: 1989 }],
		['/recommend not sci fi movies daring', { 'not-genre': 'Sci-Fi', mood: 'daring' }],
		['/recommend horror movies', { genre: 'Horror' }],
		['/recommend 1994', { from: 1994 }],
		['/recommend 50', { count: 50 }],
		['/recommend 0', { count: 0 }],
		['/recommend max-minutes:90', { 'max-minutes': 90 }],
		['/recommend under 90 minutes', { 'max-minutes': 90 }],
		['/recommend comedy 90 min', { genre: 'Comedy', 'max-minutes': 90 }],
		['/recommend under 2 hours', { 'max-minutes': 120 }],
		['/recommend comedy 1.5 hours', { genre: 'Comedy', 'max-minutes': 90 }],
		['/recommend under 1 hour 30 minutes', { 'max-minutes': 90 }],
		['/recommend 1 hour and 45 minutes horror', { genre: 'Horror', 'max-minutes': 105 }],
		['/recommend comedy under 2h', { genre: 'Comedy', 'max-minutes': 120 }],
		['/recommend 90min', { 'max-minutes': 90 }],
		['/recommend under 1h30', { 'max-minutes': 90 }],
		['/recommend 1時間30分以内', { 'max-minutes': 90 }],
		['/recommend 90分以内のHorror', { genre: 'Horror', 'max-minutes': 90 }],
		['/recommend comedy höchstens 2 Stunden', { genre: 'Comedy', 'max-minutes': 120 }],
		['/recommend a good comedy', { genre: 'Comedy' }],
		['/recommend the best horror of the 80s!', { genre: 'Horror', from: 1980, to: 1989 }],
		['/recommend !!!', {}],
		['/recommend a good movie', {}],
		['/recommend the best movies, please', {}],
		["/recommend l'", {}],
		['/recommend の', {}],
		['/recommend 3 comedies up to 100 minutes', { genre: 'Comedy', count: 3, 'max-minutes': 100 }],
	])('%s', (line, options) => {
		expect(read(line)).toEqual({ path: 'recommend', ...options });
	});

	test.each([
		['/recommend mood daring', { mood: 'daring' }],
		['/recommend daring horror 3', { mood: 'daring', genre: 'Horror', count: 3 }],
		['/recommend 3 horror movies daring', { mood: 'daring', genre: 'Horror', count: 3 }],
		['/recommend movies', {}],
		['/recommend Horror Mood: Daring', { mood: 'daring', genre: 'Horror' }],
		['/recommend genre:horror 1980 daring', { mood: 'daring', genre: 'Horror', from: 1980 }],
		['/recommend director Nolan count 5', { director: 'Nolan', count: 5 }],
		['/recommend horror Japan', { genre: 'Horror', country: 'Japan' }],
		['/recommend country:South Korea from 1990', { country: 'South Korea', from: 1990 }],
		['/recommend german', { country: 'german' }],
		['/recommend german movies', { country: 'german' }],
		['/recommend 日本の映画', { country: '日本' }],
		['/recommend movies from Japan', { country: 'Japan' }],
		['/recommend from Japan', { country: 'Japan' }],
		['/recommend aus den USA', { country: 'USA' }],
		['/recommend Hong Kong', { country: 'Hong Kong' }],
		["/recommend movies from Côte d'Ivoire", { country: "Côte d'Ivoire" }],
		['/recommend in German, 80s', { country: 'German', from: 1980, to: 1989 }],
		['/recommend french 90s daring', { country: 'french', from: 1990, to: 1999, mood: 'daring' }],
		['/recommend a South Korean thriller, please', { country: 'South Korean', genre: 'Thriller' }],
		['/recommend german and not horror', { country: 'german', 'not-genre': 'Horror' }],
		['/recommend me a comedy', { genre: 'Comedy' }],
		['/recommend de', { country: 'de' }],
		['/recommend movies by David Lynch', { director: 'David Lynch' }],
		['/recommend horror by De Palma, please', { genre: 'Horror', director: 'De Palma' }],
		['/recommend horror from Japan by Miike', { genre: 'Horror', country: 'Japan', director: 'Miike' }],
		['/watchlist pick swedish', { country: 'swedish' }],
		['/settings klingon', { 'time-zone': 'klingon' }],
		['/recommend not-genre horror', { 'not-genre': 'Horror' }],
		['/recommend horror 50', { genre: 'Horror', count: 50 }],
		['/recommend private false', { private: false }],
		['/movienight start 32 Nov', { when: '32 Nov' }],
		['/movienight start friday at 8', { when: 'friday at 8' }],
		['/movienight start Dec 24 horror secret', { when: 'Dec 24', genre: 'Horror', secret: true }],
		['/movienight start fri 8pm title Pizza night seats 8', { when: 'fri 8pm', title: 'Pizza night', seats: 8 }],
		['/movienight start friday 8pm up to 8 seats', { when: 'friday 8pm', seats: 8 }],
		["/movienight start title:Ocean's 11", { title: "Ocean's 11" }],
		['/movienight start title:When Harry Met Sally', { title: 'When Harry Met Sally' }],
		['/movienight start title:The Secret: Dare to Dream', { title: 'The Secret: Dare to Dream' }],
		['/settings mentions off', { mentions: false }],
		['/settings deutsch', { language: 'de' }],
		['/settings region Germany', { region: 'Germany' }],
		['/rate movie:Lion King 5', { movie: 'Lion King', stars: 5 }],
		['/rate movie:Lion King 4½ stars', { movie: 'Lion King', stars: 4.5 }],
		['/rate 1 4', { movie: '1', stars: 4 }],
		['/rate 5 movie:Lion King', { movie: 'Lion King', stars: 5 }],
		['/rate The Fault in Our Stars 5', { movie: 'The Fault in Our Stars', stars: 5 }],
		['/rate Pokémon the Movie: Black 4', { movie: 'Pokémon the Movie: Black', stars: 4 }],
		['/movie heat country: Germany', { movie: 'heat', country: 'Germany' }],
		['/movie Pure Country: Pure Heart', { movie: 'Pure Country: Pure Heart' }],
		['/similar Blues Brothers 2000', { movie: 'Blues Brothers 2000' }],
		['/similar 15 Minutes', { movie: '15 Minutes' }],
		['/similar Romance', { movie: 'Romance' }],
		["/similar Berkeley in the '60s", { movie: "Berkeley in the '60s" }],
		['/similar heat genre comedy from the 80s', { movie: 'heat', genre: 'Comedy', from: 1980, to: 1989 }],
		['/similar heat under 90 minutes', { movie: 'heat', 'max-minutes': 90 }],
		['/similar heat not crime', { movie: 'heat', 'not-genre': 'Crime' }],
		['/similar heat but no romance', { movie: 'heat', 'not-genre': 'Romance' }],
		['/rate https://www.imdb.com/title/tt0133093/ 5', { movie: 'https://www.imdb.com/title/tt0133093/', stars: 5 }],
		['/rate Lion King 5!', { movie: 'Lion King', stars: 5 }],
		['/similar 13 Hours', { movie: '13 Hours' }],
		['/similar The Last 48 Hours', { movie: 'The Last 48 Hours' }],
		['/similar heat under 2 hours', { movie: 'heat', 'max-minutes': 120 }],
		['/similar heat under 2 hours 30 minutes', { movie: 'heat', 'max-minutes': 150 }],
		['/rate Lion King 4.5 / 5', { movie: 'Lion King', stars: 4.5 }],
		['/rate Lion King stars: 4 / 5', { movie: 'Lion King', stars: 4 }],
	])('%s: each word goes where it is meant', (line, values) => {
		const path = usages.find((usage) => line.startsWith(`/${usage.path} `))!.path;
		expect(read(line)).toEqual({ path, ...values });
	});

	test.each([
		['/recommend not horror not comedy', 'horror, comedy'],
		['/recommend no musicals, no westerns', 'musicals, westerns'],
		['/recommend drama without romance or horror', 'romance, horror'],
		['/recommend not horror drama but not comedy', 'horror, comedy'],
		['/recommend kein Horror keine Comedy', 'Horror, Comedy'],
		['/recommend pas de drama ni de western', 'drama, western'],
		['/recommend sin drama ni western', 'drama, western'],
		['/similar heat no crime no drama', 'crime, drama'],
	])('%s: only one genre can be unwanted, and a second one is not wanted', (line, text) => {
		const { problem } = read(line) as { problem: string };
		expect(problem).toMatch(new RegExp(`^“${text}” is no choice of “not-genre”. It takes one of these: Action`));
	});

	test.each([
		['/recommend horror comedy', '/recommend has no use for “comedy”.'],
		['/recommend horror, comedy', '/recommend has no use for “comedy”.'],
		['/recommend horror and comedy', '/recommend has no use for “comedy”.'],
		['/recommend horrer', '“horrer” is no choice of “genre”. It takes one of these: Action'],
		['/recommend scince fiction', '“scince fiction” is no choice of “genre”.'],
		['/recommend horror bogus:3', '/recommend has no option “bogus”'],
		['/privacy sharing server please', '/privacy sharing has no use for “please”.'],
	])('%s: what tells no option is not dropped', (line, sentence) => {
		expect(read(line)).toEqual({ problem: expect.stringContaining(sentence) });
	});

	test.each([
		...['friday at 8', 'half past eight', 'in 3 hours', 'Dec 24 20:00', '5/6/2027 20:00', '24.12. 20 Uhr'],
		...['demain 20h30', 'lundi 30 à 20h', '30 de noviembre de 2026 a las 20', 'sexta às 20h', 'domani alle 21'],
		...['金曜の夜8時', '12月24日 20時'],
	])('the time of a movie night keeps its numbers and words in every language: %s', (when) => {
		for (const locale of Object.keys(languages)) {
			const localised = listUsages(
				commandList.map(({ data }) => data),
				locale,
			);
			expect([locale, parseTypedCommand(`/movienight start ${when}`, localised)?.values]).toEqual([locale, { when }]);
		}
	});

	test.each([
		['/recommend hor', 'genre'],
		['/recommend horror', 'genre'],
		['/recommend germ', 'country'],
		['/recommend daring hor', 'genre'],
		['/recommend 3 horror', 'genre'],
		['/rate lion ki', 'movie'],
		['/rate movie:lion ki', 'movie'],
		['/rate Lion King 5', 'movie'],
		['/settings time-zone:berl', 'time-zone'],
		['/recommend horror 3', undefined],
	])('%s: the text that is typed last gets suggestions, for %s', (line, name) => {
		expect(parseTypedCommand(line, usages)?.open).toBe(name);
	});

	test.each(['recommend', 'rate', 'movienight start'])('the work of reading /%s grows as its words do', (path) => {
		const usage = usages.find((each) => each.path === path)!;
		const countLooks = (words: number): number => {
			let looks = 0;
			const look = (type: Option['type']) => {
				looks++;
				return type;
			};
			const options = usage.options.map((option) =>
				Object.defineProperty({ ...option }, 'type', { get: () => look(option.type) }),
			);
			parseTypedCommand(`/${path} ${'a '.repeat(words)}`, [{ ...usage, options }]);
			return looks;
		};
		expect(countLooks(800)).toBeLessThan(2.5 * countLooks(400));
	});

	test('no choice has a name of more words than are looked at', () => {
		for (const locale of Object.keys(languages)) {
			loadTexts(listPageTexts(locale), IntlMessageFormat);
			const commands = commandList.map(({ data }) => data);
			const choices = listUsages(commands, locale).flatMap(({ options }) => options.flatMap(listChoices));
			const counts = choices.map(({ name }) => name.split(' ').length);
			expect([locale, Math.max(...counts)]).toEqual([locale, expect.toSatisfy((most) => most <= MOST_WORDS)]);
		}
		loadTexts(listPageTexts('en-US'), IntlMessageFormat);
	});

	test.each([
		['de', 'ja', 'nein'],
		['fr', 'oui', 'non'],
		['es-ES', 'sí', 'no'],
		['pt-BR', 'sim', 'não'],
		['it', 'sì', 'no'],
		['ja', 'はい', 'いいえ'],
		['en-US', 'on', 'off'],
	])('in %s, %s and %s behind a name say what is meant', (locale, yes, no) => {
		const commands = commandList.map(({ data }) => data);
		const usage = listUsages(commands, locale).find(({ path }) => path === 'settings')!;
		const { label } = usage.options.find(({ name }) => name === 'mentions')!;
		const valuesBehind = (word: string) => parseTypedCommand(`/${usage.label} ${label} ${word}`, [usage])?.values;
		expect([valuesBehind(yes), valuesBehind(no)]).toEqual([{ mentions: true }, { mentions: false }]);
	});

	test('what is typed behind filled options goes to the others', () => {
		const rest = (line: string, ...filled: string[]) => parseTypedCommand(line, usages, filled);
		expect(rest('/recommend 1980 daring', 'genre')?.values).toEqual({ from: 1980, mood: 'daring' });
		expect(rest('/recommend comedy', 'genre')?.values).toEqual({});
		expect(rest('/recommend comedy', 'genre')?.problem).toBe('/recommend has no use for “comedy”.');
		expect(rest('/movienight start Pizza night', 'when')?.values).toEqual({ title: 'Pizza night' });
	});

	test('options named with a colon, in any order and quoted, are read as they are', () => {
		for (let draw = 0; draw < 300; draw++) {
			const usage = usages[Math.floor(uniform() * usages.length)];
			const given = usage.options.filter((option) => option.required || uniform() < 0.3).map((option) => draws(option));
			const typed = shuffle(given.filter((each) => each !== undefined));
			const line = `/${usage.path} ${typed.map(({ name, text }) => `${name}:"${text}"`).join(' ')}`;
			if (usage.options.some(({ type }) => type === OPTION.user || type === OPTION.attachment)) continue;
			expect([line, read(line)]).toEqual([line, { path: usage.path, ...valuesOf(typed) }]);
		}
	});

	test('without names, every order of choices, numbers, years and flags means the same', () => {
		const genres = ['Horror', 'Film noir', 'Sci-Fi', 'comedy'].map((text) => ({ genre: text }));
		const kinds = [
			genres,
			['daring', 'Balanced', 'mood familiar'].map((mood) => ({ mood })),
			[{ count: '3' }, { count: 'count 7' }],
			[{ years: '80s' }, { years: 'from the 1990s' }, { years: '1980-1985' }, { years: 'since 2000' }],
			[{ private: 'private' }],
			[{ minutes: 'under 90 minutes' }],
		];
		for (let draw = 0; draw < 300; draw++) {
			const words = kinds.filter(() => uniform() < 0.6).map((kind) => Object.values(pick<object>(kind))[0] as string);
			const sorted = read(`/recommend ${words.join(' ')}`);
			const line = `/recommend ${shuffle(words).join(' ')}`;
			expect([line, read(line)]).toEqual([line, sorted]);
			expect([line, sorted]).toEqual([line, expect.objectContaining({ path: 'recommend' })]);
		}
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
