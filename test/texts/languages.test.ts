import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWhen } from '../../src/rules/night/read-when.ts';
import { english } from '../../src/texts/english.ts';
import { type Language, languages } from '../../src/texts/languages.ts';
import { ALIKE } from './alike.ts';
import { findFaults, listUntranslated } from './find-faults.ts';
import { findTooLong } from './find-too-long.ts';

const others = Object.entries(languages).filter(([locale]) => locale !== 'en-US');
/** So many of the missing texts are named. */
const SHOWN = 30;

const keys = Object.keys(english);

describe.each(others)('%s', (locale, language) => {
	test('says what the English says, with its placeholders, and names commands as they are called', () => {
		expect(findFaults(locale, language).map(({ key, problem }) => `${key} ${problem}`)).toEqual([]);
	});

	test('has no text that is still in English', () => {
		expect(listUntranslated(language, ALIKE[locale] ?? new Set())).toEqual([]);
	});

	test('has labels that fit on buttons, into menus and on forms', () => {
		expect(findTooLong(language)).toEqual([]);
	});

	test('has a name for itself', () => {
		expect(language['language.itself']).toBeDefined();
	});

	test('lacks texts, which are said in English', () => {
		const missing = keys.filter((key) => !(key in language));
		if (missing.length === 0) return;
		const named = missing.slice(0, SHOWN).join(' ');
		console.log(`${locale} lacks ${missing.length} of ${keys.length} texts: ${named}`);
	});
});

/** What a text has in the quotes of its language. */
const QUOTED = /[„“«「]\s*([^„“”»」]+?)\s*[“”»」]/gu;

test.each(Object.entries(languages))('in %s, examples of times are read as times', (locale, language) => {
	const keys = ['night.when.description', 'night.unreadableWhen', 'night.noZone'] as const;
	const examples = keys.flatMap((key) =>
		[...(language[key] ?? english[key]).matchAll(QUOTED)].map(([, typed]) => typed),
	);
	const where = { zone: 'Europe/Berlin', locales: [locale, locale], now: Date.parse('2026-11-26T12:00:00Z') };
	expect(examples.length).toBeGreaterThanOrEqual(7);
	for (const example of examples.filter((each) => !each.includes('{')))
		expect(readWhen(example, where)).toBeGreaterThan(0);
});

test('in Latin America nothing is said of ratings as in Spain', () => {
	const said = Object.entries(languages['es-419']).filter(([, text]) => /puntua|puntúa/i.test(text));
	expect(said.map(([key]) => key)).toEqual([]);
});

test('the README names every language', () => {
	const [, named] = readFileSync('README.md', 'utf8').match(/\*\*In your language\.\*\* ([^:]*):/)!;
	const names = new Intl.DisplayNames('en', { type: 'language' });
	for (const locale of Object.keys(languages)) expect(named).toContain(names.of(new Intl.Locale(locale).language));
});

describe('a fault is found:', () => {
	const faultsOf = (language: Language, locale = 'de') => findFaults(locale, language).map(({ problem }) => problem);

	test.each<[string, Language, RegExp]>([
		['a lost placeholder', { 'movie.stars': 'Deine Sterne' }, /^lacks \{stars\}$/],
		['a foreign placeholder', { 'movie.stars': '{stars} {sterne}' }, /has \{sterne\}/],
		['a placeholder behind an apostrophe', { 'movie.stars': "l'{stars}" }, /lacks \{stars\}/],
		['a plural of a word', { 'movie.stars': '{stars, plural, one {#} other {#}}' }, /as plural, the English as plain/],
		['a plain number for a plural', { 'filter.upTo': 'bis {minutes}' }, /as plain, the English as plural/],
		['a style that is lost', { 'ratings.summary': '### a\n{count, number} {average}' }, /number in the style/],
		[
			'a style behind a wrong space',
			{ 'similar.movie': '{place, number} {movie} {similarity, number,\u00a0::percent}\n-# {shared}' },
			/the style “/,
		],
		['braces that do not close', { 'movie.stars': '{stars' }, /is no ICU message/],
		['a plural without its form', { 'filter.upTo': '{minutes, plural, other {#}}' }, /lacks the plural “one”/],
		['a plural of another language', { 'filter.upTo': '{minutes, plural, one {#} few {#} other {#}}' }, /“few”/],
		['a heading that is none', { 'ratings.summary': 'a\n{count, number} {average, number, ::.0}' }, /### /],
		['half a mark', { 'movie.stars': '**{stars}' }, /a \*\* too few/],
		['a lost command', { 'stars.menu': 'x', 'ratings.none': 'Tipp `bewerte`' }, /must name “rate” as “rate”/],
	])('%s', (_what, language, problem) => {
		expect(faultsOf(language)).toContainEqual(expect.stringMatching(problem));
	});

	test('a command that is called something else in the language', () => {
		const names = { 'rate.command.name': 'bewerten' };
		expect(faultsOf({ ...names, 'ratings.none': 'Tipp `/rate`' })).toEqual(['must name “rate” as “bewerten”']);
		expect(faultsOf({ ...names, 'ratings.none': 'Tipp `/bewerten`' })).toEqual([]);
	});

	test('a language that has one form for all numbers needs no plural', () => {
		expect(faultsOf({ 'filter.upTo': '{minutes, number}分以内' }, 'ja')).toEqual([]);
		expect(faultsOf({ 'filter.upTo': '{minutes, plural, one {#} other {#}}' }, 'ja')).toEqual([
			'has the plural “one”, which ja lacks',
		]);
	});

	test('a long label, of a button, a menu, a line of a menu and a form', () => {
		const long = 'x'.repeat(200);
		const language: Language = {
			'rate.recommend': long,
			'list.act': long,
			'ratings.order.title': long,
			'night.form': long,
		};
		expect(findTooLong(language)).toHaveLength(4);
		expect(findTooLong({ 'panel.hiddenSince': long })).toEqual([]);
	});

	test('a text that was left in English, unless the languages have it alike', () => {
		expect(listUntranslated({ 'button.undo': 'Undo' }, new Set())).toEqual(['button.undo']);
		expect(listUntranslated({ 'button.undo': 'Undo' }, new Set(['Undo']))).toEqual([]);
		expect(listUntranslated({ 'rate.saved': '{movie}\n{stars}' }, new Set())).toEqual([]);
	});
});
