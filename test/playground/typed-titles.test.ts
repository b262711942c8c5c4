import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { narrow } from '../../src/playground/page/narrow.js';
import { parseTypedCommand } from '../../src/playground/page/parse-typed-command.js';
import { loadTexts } from '../../src/playground/page/say.js';
import { listUsages } from '../../src/playground/page/usage.js';
import { listPageTexts } from '../../src/playground/page-texts.ts';
import { catalogue } from '../catalogue/shipped.ts';

loadTexts(listPageTexts('en-US'), IntlMessageFormat);
const usages = listUsages(commandList.map(({ data }) => data));

const readings = [...new Set(catalogue.movies.map(({ title }) => title))];
/** Every fifth title, which is all kinds of them. */
const titles = readings.filter((_, at) => at % 5 === 0);

/** Quotes group words and are gone then; a half belongs to the number before it. */
const plain = (text: unknown) => narrow(String(text)).replace(/["“”„«»「」\s]/g, '');

describe('a title of the catalogue, typed without quotes, stays whole', () => {
	test.each([
		['/movie {title}', {}, []],
		['/rate {title} 4', { stars: 4 }, []],
		['/rate {title} 4.5 stars', { stars: 4.5 }, []],
		// A quoted word behind the name of an option is all of it.
		['/rate movie:{title} ★★★', { stars: 3 }, /^"/],
		// These end as a wish does: "since 1989", "from 1990", "90 minutes".
		['/similar {title}', {}, /(since|from|to) \d{4}$|\d minutes$/i],
		['/movienight start title:{title}', {}, /(since|from|to) \d{4}$|secret$|^"/i],
	])('%s', (line, others, ending) => {
		const wrong = titles.filter((title) => {
			const {
				movie,
				title: name,
				...rest
			} = parseTypedCommand(
				line.replace('{title}', () => title),
				usages,
			)!.values;
			return plain(movie ?? name) !== plain(title) || JSON.stringify(rest) !== JSON.stringify(others);
		});
		expect(wrong.filter((title) => !(ending instanceof RegExp && ending.test(title)))).toEqual([]);
		expect(wrong.length).toBeLessThan(6);
	});
});
