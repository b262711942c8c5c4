import { expect, test } from 'vitest';
import { chooseSeries } from '../../../src/catalogue/supplement/choose-series.ts';

test.each([
	['list of Pixar films', '', undefined],
	["BBC's 100 Greatest Films of the 21st Century", '', undefined],
	['Walt Disney Animation Studios film', 'The Lion King', 'The Lion King'],
	['Studio Ghibli Feature Films', '', undefined],
	['list of Sony Pictures Animation productions|Spider-Verse', '', 'Spider-Verse'],
	['DC Universe Animated Original Movies', '', undefined],
	['Toy Story', 'Q462', 'Toy Story'],
	['EON James Bond series', '', 'James Bond'],
	["Peter Jackson's Middle-earth film series", '', "Peter Jackson's Middle-earth"],
	["Disney's Winnie-the-Pooh films", '', "Disney's Winnie-the-Pooh"],
	['The Twilight Saga', '', 'The Twilight Saga'],
	['', '', undefined],
])('the series "%s" and the franchise "%s" give %s', (series, franchise, name) => {
	expect(chooseSeries({ series, franchise })).toBe(name);
});
