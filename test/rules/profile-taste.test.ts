import { expect, test } from 'vitest';
import { nameTrait } from '../../src/cards/name-trait.ts';
import { findPersona, ratingsOf } from '../../src/rules/personas.ts';
import { profileAfterImport, profileTaste } from '../../src/rules/profile-taste.ts';
import { textsFor } from '../../src/texts/texts.ts';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();
const FAN = '100000000000000031';

/** Horror, one of each decade from 1960, and two ratings that others would not give. */
const RATED: Record<string, number> = {
	'Psycho (1960)': 5,
	'The Exorcist (1973)': 5,
	'Halloween (1978)': 4.5,
	'The Shining (1980)': 5,
	'The Thing (1982)': 4.5,
	'Scream (1996)': 4,
	'Batman & Robin (1997)': 4.5,
	'The Godfather (1972)': 1,
	'Parasite (2019)': 4,
};

async function rateAll(user: string): Promise<void> {
	for (const [title, stars] of Object.entries(RATED)) {
		const { movie } = chat.services.titles.resolve(title).matches[0];
		await chat.services.store.rate(user, movie.id, stars);
	}
}

test('says what recurs, when and where from, and how a person rates beside others', async () => {
	await rateAll(FAN);
	const taste = await profileTaste(FAN, chat.services);
	expect(taste.ratings).toBe(9);
	expect(taste.stars).toEqual([0, 1, 0, 0, 0, 0, 0, 2, 3, 3]);
	const [horror] = taste.themes;
	expect(horror.feature).toMatchObject({ kind: 'genre', name: 'Horror' });
	expect(horror.movies).toHaveLength(3);
	const named = taste.themes.flatMap(({ movies }) => movies.map(({ id }) => id));
	expect(new Set(named).size).toBe(named.length);
	expect(taste.decades.map(({ decade, movies }) => [decade, movies])).toEqual([
		[1960, 1],
		[1970, 3],
		[1980, 2],
		[1990, 2],
		[2000, 0],
		[2010, 1],
	]);
	expect(taste.countries[0].code).toBe('US');
	expect(taste.countries.map(({ code }) => code)).toContain('KR');
	const { love, dislike, mine, theirs, movies } = taste.others!;
	expect(movies).toBe(9);
	expect(mine).toBeCloseTo(37.5 / 9);
	expect(theirs).toBeGreaterThan(3);
	expect(love?.movie.title).toBe('Batman & Robin');
	expect(love?.theirs).toBeLessThan(3);
	expect(dislike?.movie.title).toBe('The Godfather');
	expect(dislike?.theirs).toBeGreaterThan(4);
});

test.each(['musicals', 'anime', 'crime', 'noir'] as const)('calls no two themes of %s the same', async (name) => {
	const user = '100000000000000034';
	await chat.services.store.deleteAll(user);
	for (const [movieId, stars] of ratingsOf(findPersona(name)!)) await chat.services.store.rate(user, movieId, stars);
	const { themes } = await profileTaste(user, chat.services);
	const called = themes.map(({ feature }) => nameTrait(feature.kind, feature.name, textsFor('en-US')).toLowerCase());
	expect(new Set(called).size).toBe(called.length);
});

test('says nothing of four ratings, or of an import that brought none', async () => {
	const user = '100000000000000032';
	for (const movieId of [1, 2, 3, 6]) await chat.services.store.rate(user, movieId, 4);
	await expect(profileTaste(user, chat.services)).rejects.toThrow('taste.tooFew');
	expect(await profileAfterImport(user, { rated: 4, replaced: 0 }, chat.services)).toBeUndefined();
	expect(await profileAfterImport(FAN, { rated: 0, replaced: 0 }, chat.services)).toBeUndefined();
	expect((await profileAfterImport(FAN, { rated: 0, replaced: 1 }, chat.services))?.ratings).toBe(9);
});

test('is shown to the person alone, and to all once they share it', async () => {
	await rateAll(FAN);
	const list = await chat.say('ratings', {}, { as: FAN });
	const card = await chat.press(list.ids['My taste'], { as: FAN });
	expect(card.isPrivate).toBe(true);
	expect(card.text).toContain('Your taste');
	expect(card.text).toContain('**Most unusual love**: **Batman & Robin (1997)** ★★★★½; others give it');
	expect(card.response).toMatchObject({ files: [{ name: 'taste.png', contentType: 'image/png' }] });
	const shared = await chat.press(card.ids['Share it here'], { as: FAN });
	expect(shared.isPrivate).toBe(false);
	expect(shared.text).toContain(`The taste of <@${FAN}>`);
	expect(shared.allIds).toEqual([]);
	const other = await chat.press('ratings:share', { as: '100000000000000033' });
	expect(other.isPrivate).toBe(true);
	expect(other.response).toMatchObject({
		payload: { content: expect.stringContaining('Rate 5 movies or more') },
	});
});
