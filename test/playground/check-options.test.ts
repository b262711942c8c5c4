import { expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import type { BadRequest } from '../../src/playground/bad-request.ts';
import { checkOptions, type Options } from '../../src/playground/check-options.ts';
import { textsFor } from '../../src/texts/texts.ts';

test.each<[string, string, Options, RegExp]>([
	['en-US', 'recommend', { count: 0 }, /^“count” must be between 1 and 10/],
	['de', 'recommend', { count: 0 }, /^„anzahl“/],
	['fr', 'recommend', { from: 1 }, /«\u00a0depuis\u00a0»/],
	['ja', 'recommend', { genre: 'x' }, /「ジャンル」.*ホラー/],
	['de', 'rate', { movie: 'Heat' }, /^\/bewerten braucht „sterne“: Ein halber Stern/],
	['es-ES', 'rate', { movie: 5, stars: 5 }, /«película»/],
])('in %s, /%s with %j is refused by the names that the person sees', (locale, command, options, sentence) => {
	const { data } = commandList.find((each) => each.data.name === command)!;
	const refuse = () => {
		try {
			return checkOptions(data, undefined, options, locale);
		} catch (error) {
			return textsFor(locale).sayMessage((error as BadRequest).text);
		}
	};
	expect(refuse()).toMatch(sentence);
});
