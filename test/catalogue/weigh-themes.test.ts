import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { listContentFacts } from '../../src/catalogue/content-facts.ts';
import { weighThemes } from '../../src/catalogue/weigh-themes.ts';

const keyword = (...names: string[]) => ({ kind: 'Keyword', names });
const fill = (count: number) => Array.from({ length: count }, (_, at) => keyword(`other ${at}`));

test('one keyword of thirty counts 1, and less the more there are', () => {
	const weigh = (others: number) => weighThemes([keyword('Submarine'), ...fill(others)]).get('Submarine')!;
	expect(weigh(29)).toBeCloseTo(1, 9);
	expect(weigh(119)).toBeLessThan(0.5);
	expect(weigh(0)).toBe(1.6);
	expect([0, 10, 30, 60, 120].map(weigh)).toEqual([0, 10, 30, 60, 120].map(weigh).toSorted((a, b) => b - a));
});

test('several terms under a heading make it central, and each of them', () => {
	const heist = [keyword('Heist Movies', 'Bank Robbery'), keyword('Heist Movies', 'Robber')];
	const amounts = weighThemes([...heist, keyword('Casino'), ...fill(57)]);
	expect(amounts.get('Heist Movies')).toBeGreaterThan(1.4 * amounts.get('Casino')!);
	expect(amounts.get('Robber')).toBe(amounts.get('Heist Movies'));
});

test('a subgenre says more than a keyword, and a term without themes nothing', () => {
	const others = [...fill(60), { kind: 'Genre', names: ['Film Noir'] }];
	const amounts = weighThemes([...others, keyword()]);
	expect(amounts.get('Film Noir')).toBeGreaterThan(1.4 * amounts.get('other 0')!);
	expect(amounts).toEqual(weighThemes(others));
});

test('in the shipped catalogue a main theme counts more than one in passing', () => {
	const catalogue = readCatalogue('data/catalogue.csv');
	const facts = listContentFacts('data/catalogue.csv', {
		movies: [296, 4963, 69757, 899].map((id) => catalogue.get(id)!),
	});
	const [pulpFiction, oceansEleven, daysOfSummer, singing] = facts.map(({ keywords }) => keywords);
	expect(oceansEleven.get('Heist Movies')).toBeGreaterThan(1.25 * oceansEleven.get('Marriage Movies')!);
	expect(singing.get('Dance Movies')).toBeGreaterThan(1.5 * pulpFiction.get('Dance Movies')!);
	expect(singing.get('Dance Movies')).toBeGreaterThan(1.5 * daysOfSummer.get('Dance Movies')!);
});
