import { expect, test } from 'vitest';
import { escapeText, quoteText } from '../../src/bot/escape-text.ts';

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
