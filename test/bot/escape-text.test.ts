import { expect, test } from 'vitest';
import { escapeText, quoteText } from '../../src/bot/escape-text.ts';
import { createRandom } from '../../src/numerics/random.ts';
import { pickBelow } from '../catalogue/make-typos.ts';

test.each([
	['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
	['@everyone', '@\u200beveryone'],
	['[a](b)', '\\[a](b)'],
	['two\n lines\u0000\u0007and\u0085more', 'two lines and more'],
	['\u202Enight\u202C \u2067x\u2069', 'night x'],
	['שלום \u200F👨\u200D👩', 'שלום \u200F👨\u200D👩'],
])('%j is harmless inside a message', (text, escaped) => expect(escapeText(text)).toBe(escaped));

test('what is quoted back is clipped, and never within a character', () =>
	expect(quoteText('😀'.repeat(70))).toBe(`${'😀'.repeat(59)}…`));

test('plain words need no escaping, and random texts are escaped as they are behind a mark', () => {
	const random = createRandom(4);
	const parts = [...'aÉ日7 ’,:!?&', '  ', ' - ', '. ', '_', '*', '#', '~~', '||', '>', '@', '<', '[', '`', '\\', '\n'];
	for (let round = 0; round < 5000; round++) {
		// A mark in front keeps the text from being taken as plain, and a letter from being a heading or a list.
		const text = `a${Array.from({ length: 8 }, () => parts[pickBelow(parts.length, random)]).join('')}`;
		expect(`\\*${escapeText(text)}`).toBe(escapeText(`*${text}`));
	}
	expect(escapeText('Who’s Afraid of Virginia Woolf?')).toBe('Who’s Afraid of Virginia Woolf?');
});
