import { describe, expect, test } from 'vitest';
import { english } from '../../src/texts/english.ts';
import { message } from '../../src/texts/message.ts';
import { createTexts, textsFor } from '../../src/texts/texts.ts';

describe('a text', () => {
	test('is said with its values', () => {
		expect(textsFor('en-US').say('dispatch.unknownCommand', { command: 'rat' })).toContain('/rat');
	});

	test('may have another text, or a list, as a value', () => {
		const { say } = textsFor('en-US');
		const command = message('dispatch.oldButton');
		expect(say('dispatch.unknownCommand', { command })).toContain(english['dispatch.oldButton']);
		expect(say('dispatch.unknownCommand', { command: ['a', 'b', 'c'] })).toContain('a, b, and c');
	});

	test.each([
		['en-US', 'a, b, or c'],
		['de', 'a, b oder c'],
		['fr', 'a, b ou c'],
		['es-ES', 'a, b o c'],
		['pt-BR', 'a, b ou c'],
		['it', 'a, b o c'],
		['ja', 'a、b、またはc'],
	])('in %s may have a choice as a value', (locale, choice) => {
		const names = { oneOf: ['a', 'b', 'c'] };
		expect(textsFor(locale).say('filter.nearDirectors', { typed: 'x', names })).toContain(choice);
	});

	test('is said in English where the language lacks it', () => {
		const { say } = createTexts('de', { 'dispatch.oldButton': 'Der Knopf ist alt.' });
		expect(say('dispatch.oldButton')).toBe('Der Knopf ist alt.');
		expect(say('dispatch.failed', { errorId: 'x' })).toContain('Something went wrong');
	});

	test('without the value of a placeholder throws', () => {
		expect(() => textsFor('en-US').sayMessage({ key: 'dispatch.failed', values: {} })).toThrow('errorId');
	});
});

test.each(['en-US', 'en-GB', 'en', 'xx', ''])('the locale %j is spoken to in English', (locale) => {
	expect(textsFor(locale).locale).toBe('en-US');
});
