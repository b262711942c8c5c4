import { expect, test } from 'vitest';
import { rememberTexts } from '../src/remember-texts.ts';

test('a text is searched once, and each gets its own list', () => {
	const asked: string[] = [];
	const remember = rememberTexts<number[]>();
	const complete = (text: string) =>
		remember(text, () => {
			asked.push(text);
			return [text.length];
		});
	expect([complete('lion'), complete('li'), complete('lion')]).toEqual([[4], [2], [4]]);
	expect(asked).toEqual(['lion', 'li']);
});

test('what no one asked for lately is forgotten, and what someone did stays', () => {
	let searches = 0;
	const remember = rememberTexts<number[]>();
	const complete = (text: string) => remember(text, () => [searches++]);
	const [kept, forgotten] = [complete('kept'), complete('forgotten')];
	for (let at = 0; at < 6000; at++) {
		complete(`text ${at}`);
		expect(complete('kept')).toBe(kept);
	}
	expect(complete('forgotten')).not.toBe(forgotten);
});
