import { readFileSync } from 'node:fs';
import { createRandom } from '../src/numerics/random.ts';
import { makeTypo, pickBelow } from '../test/catalogue/make-typos.ts';
import { readRankingSet } from '../test/catalogue/read-ranking-set.ts';
import { catalogue, titles } from '../test/catalogue/shipped.ts';

/*
 * Prints how often each threshold of the verdict would err: texts taken for titles, and titles refused. It uses the
 * half of the texts that test/catalogue/verdict.test.ts leaves out. Run it by hand: node bench/verdict.ts
 */
const isForSetting = (_: unknown, at: number): boolean => at % 2 === 0;
const random = createRandom(2);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const strings = Array.from({ length: 100 }, () =>
	Array.from({ length: 6 + pickBelow(7, random) }, () => LETTERS[pickBelow(26, random)]).join(''),
);
const chat = readFileSync('test/catalogue/not-titles.txt', 'utf8').trim().split('\n').filter(isForSetting);
const typed = readRankingSet('own-titles').filter(({ expect }) => expect.length > 0);
const mostRated = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings || a.id - b.id).slice(0, 5000);
const typos = [1, 2].map((count) =>
	mostRated
		.filter(isForSetting)
		.map(({ title }) => (count === 1 ? title : makeTypo(title, random)))
		.map((title) => makeTypo(title, random)),
);

const listScores = (texts: readonly string[]): number[] =>
	texts.map((text) => titles.resolve(text).matches[0]?.score ?? 0);
const groups = {
	'chat taken': listScores(chat),
	'strings taken': listScores(strings),
	'titles refused': listScores(typed.map(({ query }) => query)),
	'one typo refused': listScores(typos[0]),
	'two typos refused': listScores(typos[1]),
};

console.log(['score', ...Object.keys(groups)].join(' | '));
for (const threshold of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]) {
	const shares = Object.entries(groups).map(([name, scores]) => {
		const wrong = scores.filter((score) => (name.endsWith('taken') ? score >= threshold : score < threshold));
		return `${((100 * wrong.length) / scores.length).toFixed(1)} %`;
	});
	console.log([threshold.toFixed(2), ...shares].join(' | '));
}
