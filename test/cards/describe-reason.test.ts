import { expect, test } from 'vitest';
import { describeReason } from '../../src/cards/describe-reason.ts';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { textsFor } from '../../src/texts/texts.ts';

const heat = readCatalogue('data/catalogue.csv').get(6)!;
const rated = [{ movie: heat, stars: 4.5 }];
/** As others read it, where the person does not share their stars. */
const named = [{ movie: heat }];

test.each([
	['ratings', 'en-US', 'because you rated Heat (1995)'],
	['ratings', 'de', 'wegen deiner Bewertungen: Heat (1995)'],
	['ratings', 'ja', 'Heat (1995)の評価から'],
	['despite', 'en-US', 'although you rated Heat (1995)'],
	['despite', 'de', 'trotz deiner Bewertungen: Heat (1995)'],
	['against', 'en-US', 'speaks against it: your ratings of Heat (1995)'],
	['against', 'de', 'spricht dagegen: deine Bewertungen von Heat (1995)'],
	['against', 'ja', '気になる点：Heat (1995)への評価'],
] as const)('ratings as a reason (%s) read well in %s without their stars, too', (kind, locale, expected) => {
	const say = (movies: typeof named | typeof rated) =>
		describeReason(kind === 'against' ? { kind, movies, genre: undefined } : { kind, movies }, textsFor(locale));
	expect(say(named)).toBe(expected);
	expect(say(rated)).toBe(expected.replace('(1995)', '(1995) ★★★★½'));
});
