import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/bot/refusal.ts';
import { labelMovie } from '../../src/catalogue/movie.ts';
import { createFilter, NO_FILTER, parseFilter, readFilter, writeFilter } from '../../src/rules/movie-filter.ts';
import { completeOrigin, findOrigin, nameOrigin } from '../../src/rules/origin-names.ts';
import { suggestFilters } from '../../src/rules/suggest-filters.ts';
import { languages } from '../../src/texts/languages.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const callerOf = (locale: string) => ({ userId: '1', guildId: undefined, locale });
const read = (options: Record<string, string | number>, locale = 'en-US') =>
	readFilter(options, callerOf(locale), chat.services);

/** The labels of known movies that fit, the most rated first. */
async function fitting(options: Record<string, string | number>, count = 400): Promise<string[]> {
	const fits = createFilter(await read(options), chat.services);
	const known = chat.services.recommender.movieIds.filter(fits).slice(0, count);
	return known.map((movieId) => labelMovie(chat.services.catalogue.get(movieId)!));
}

describe('lets through', () => {
	test.each([
		[{ country: 'South Korea' }, ['Old Boy (2003)'], ['Pulp Fiction (1994)', 'Spirited Away (2001)']],
		[{ language: 'japanese' }, ['Spirited Away (2001)', 'Seven Samurai (1954)'], ['Lost in Translation (2003)']],
		[{ director: 'hitchcock' }, ['Psycho (1960)', 'Vertigo (1958)'], ['Chinatown (1974)']],
		[{ director: 'coen' }, ['Fargo (1996)', 'The Big Lebowski (1998)'], ['Pulp Fiction (1994)']],
		[{ genre: 'Comedy', 'not-genre': 'Romance' }, ['The Big Lebowski (1998)'], ['Groundhog Day (1993)']],
		[{ country: 'gb', from: 1990, to: 1999 }, ['Trainspotting (1996)'], ['Pulp Fiction (1994)']],
	])('%j', async (options, inside, outside) => {
		const found = await fitting(options);
		for (const label of inside) expect(found).toContain(label);
		for (const label of outside) expect(found).not.toContain(label);
	});

	test('the same movies by what the catalogue says of them, whatever place is guessed', async () => {
		const { catalogue, content } = chat.services;
		const fits = createFilter(
			await read({ genre: 'Horror', 'not-genre': 'Comedy', from: 1980, to: 1989 }),
			chat.services,
		);
		const found = catalogue.movies.filter(({ id }) => fits(id)).map(({ id }) => id);
		const expected = catalogue.movies.filter(
			({ genres, year = 0 }) => genres.includes('Horror') && !genres.includes('Comedy') && year >= 1980 && year <= 1989,
		);
		expect(expected.length).toBeGreaterThan(100);
		expect(found).toEqual(expected.map(({ id }) => id));
		for (const guess of [0, 7, content.movieIds.length, Number.NaN]) {
			expect(found.every((id) => fits(id, guess))).toBe(true);
		}
		expect(content.movieIds.every((id, place) => fits(id, place) === fits(id))).toBe(true);
	});

	test('no movie longer than wanted, and none of unknown length', async () => {
		const { content, recommender } = chat.services;
		const fits = createFilter(await read({ 'max-minutes': 95 }), chat.services);
		const minutes = recommender.movieIds.filter(fits).map((id) => content.minutes[content.movieIds.indexOf(id)]);
		expect(minutes.length).toBeGreaterThan(0);
		expect(Math.min(...minutes)).toBeGreaterThan(0);
		expect(Math.max(...minutes)).toBeLessThanOrEqual(95);
	});
});

test.each([
	['usa', 'US', 'en-US'],
	['the United States', 'US', 'en-US'],
	['UK', 'GB', 'en-US'],
	['soviet union', 'SU', 'en-US'],
	['sowjetunion', 'SU', 'de'],
	['Soviet Union', 'SU', 'ja'],
	['union sovietique', 'SU', 'fr'],
	['DDR', 'DD', 'de'],
	['Amérique', 'US', 'fr'],
	['アメリカ', 'US', 'ja'],
	['Deutschland', 'DE', 'de'],
	['germany', 'DE', 'de'],
	['イタリア', 'IT', 'ja'],
	[' fr ', 'FR', 'en-US'],
	['british', 'GB', 'en-US'],
	['American', 'US', 'en-US'],
	['brazilian', 'BR', 'en-US'],
	['Irish', 'IE', 'en-US'],
	['South Korean', 'KR', 'en-US'],
	['amerikanische', 'US', 'de'],
	['österreichischer', 'AT', 'de'],
	['mexicaines', 'MX', 'fr'],
	['brésilienne', 'BR', 'fr'],
	['argentinas', 'AR', 'es-ES'],
	['indianos', 'IN', 'pt-BR'],
	['indias', 'IN', 'es-ES'],
	['israelíes', 'IL', 'es-ES'],
	['estadounidenses', 'US', 'es-ES'],
	['norte-americanos', 'US', 'pt-BR'],
	['statunitensi', 'US', 'it'],
	['suisses', 'CH', 'fr'],
	['messicani', 'MX', 'it'],
	['オーストラリア', 'AU', 'ja'],
	['turkiye', 'TR', 'en-US'],
])('the country %s is %s', async (typed, code, locale) => {
	expect((await read({ country: typed }, locale)).country).toBe(code);
});

test.each([
	['French', 'fr', 'en-US'],
	['koreanisch', 'ko', 'de'],
	['japonais', 'ja', 'fr'],
	['japonaises', 'ja', 'fr'],
	['coréen', 'ko', 'fr'],
	['coreana', 'ko', 'es-ES'],
	['italiennes', 'it', 'fr'],
	['deutsche', 'de', 'de'],
	['französischer', 'fr', 'de'],
	['alemanas', 'de', 'es-ES'],
	['italianos', 'it', 'es-ES'],
	['alemães', 'de', 'pt-BR'],
	['francesa', 'fr', 'pt-BR'],
	['tedeschi', 'de', 'it'],
	['giapponesi', 'ja', 'it'],
	['フランス語', 'fr', 'ja'],
	['Bollywood', 'hi', 'en-US'],
])('the country %s is a language', async (typed, code, locale) => {
	expect(await read({ country: typed }, locale)).toMatchObject({ country: undefined, language: code });
	await expect(read({ country: typed, language: 'en' }, locale)).rejects.toThrow('filter.unknownCountry');
});

test.each(Object.keys(languages))('in %s every country and language is found by its own name', async (locale) => {
	const { content } = chat.services;
	for (const origin of ['country', 'language'] as const) {
		for (const code of completeOrigin(origin, '', locale, content)) {
			const name = nameOrigin(origin, code, locale);
			const found = findOrigin(origin, name, locale, content);
			expect([name, nameOrigin(origin, found!, locale)]).toEqual([name, name]);
		}
	}
});

test.each(Object.keys(languages))('in %s former countries have names of their own', (locale) => {
	const names = ['SU', 'CS', 'DD', 'YU'].map((code) => nameOrigin('country', code, locale));
	expect(new Set(names).size).toBe(4);
	const english = ['Soviet Union', 'Czechoslovakia', 'East Germany', 'Yugoslavia'];
	const same = names.filter((name) => english.includes(name));
	// Spanish has the same word for one of them.
	expect(same).toEqual(locale === 'en-US' ? english : locale.startsWith('es') ? ['Yugoslavia'] : []);
});

test.each([
	[{ country: 'Narnia' }, 'filter.unknownOrigin'],
	[{ country: '' }, 'filter.unknownOrigin'],
	[{ country: 'Narnia', language: 'en' }, 'filter.unknownCountry'],
	[{ country: 'indie' }, 'filter.unknownOrigin'],
	[{ country: 'Indies' }, 'filter.unknownOrigin'],
	[{ language: 'Klingon' }, 'filter.unknownLanguage'],
	[{ director: 'Xqzw Vbnk' }, 'filter.unknownDirector'],
	[{ director: '  ' }, 'filter.unknownDirector'],
	[{ director: 'Stanly Kubrik' }, 'filter.nearDirectors'],
	[{ genre: 'Horror', 'not-genre': 'Horror' }, 'filter.sameGenre'],
	[{ 'not-genre': 'Opera' }, 'query.unknownGenre'],
	[{ 'max-minutes': 0 }, 'filter.minutes'],
	[{ 'max-minutes': 90.5 }, 'filter.minutes'],
	[{ from: 2000, to: 1990 }, 'query.yearsSwapped'],
])('%j is refused as %s', async (options, key) => {
	await expect(read(options as Record<string, string | number>)).rejects.toThrow(key);
});

test.each([
	['Stanly Kubrik', 'Did you mean Stanley Kubrick?'],
	['Andersn', 'Did you mean Wes Anderson, Brad Anderson, or Michael Anderson?'],
])('the director %s is refused: %s', async (director, asked) => {
	const refused = await read({ director }).catch((error) => error);
	expect(textsFor('en-US').sayMessage((refused as Refusal).text)).toContain(asked);
});

test('words of a custom_id bring the same filter back, for every director', async () => {
	const years = { from: 1980, to: 1989 };
	const origin = { country: 'US', language: 'en', director: 'Kubrick' };
	const filter = await read({ genre: 'Drama', 'not-genre': 'Comedy', ...years, ...origin, 'max-minutes': 180 });
	expect(await parseFilter(writeFilter(filter).map(String), chat.services)).toEqual(filter);
	expect(writeFilter(NO_FILTER).join('')).toBe('');
	const { content } = chat.services;
	for (let at = 0; at < content.featureNames.length; at += 97) {
		if (content.featureKinds[at] !== 1) continue;
		const one = await read({ director: content.featureNames[at] });
		expect((await parseFilter(writeFilter(one).map(String), chat.services)).director).toEqual(one.director);
		expect(one.director!.word.length).toBeLessThan(10);
	}
});

test.each([
	['country', 'kor', 'South Korea', 'KR'],
	['country', '', 'United States', 'US'],
	['language', 'fre', 'French', 'fr'],
	['director', 'kub', 'Stanley Kubrick', 'Stanley Kubrick'],
	['director', 'wes and', 'Wes Anderson', 'Wes Anderson'],
])('suggests for %s "%s" first %s', async (name, value, label, wanted) => {
	const suggestions = await suggestFilters({ caller: callerOf('en-US'), focused: { name, value } }, chat.services);
	expect(suggestions[0]).toEqual({ name: label, value: wanted });
	expect(suggestions.length).toBeLessThanOrEqual(25);
});
