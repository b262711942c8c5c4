import { describe, expect, test } from 'vitest';
import { personas } from '../../src/rules/personas.ts';
import { english } from '../../src/texts/english.ts';
import { ALICE, openConversation } from '../bot/conversation.ts';

const chat = openConversation();

test('answers with ten movies and reasons, and writes nothing about the caller', async () => {
	const answer = await chat.say('persona', { name: 'horror' });
	expect(answer.isPrivate).toBe(false);
	expect(answer.text.match(/because the Horror persona loves/g)).toHaveLength(10);
	expect(await chat.services.store.exportOf(ALICE)).toMatchObject({ ratings: [], shown: [], persona: undefined });
});

test('becomes a starting point beside own ratings, writes none, and can be dropped', async () => {
	const answer = await chat.say('persona', { name: 'horror' });
	const done = await chat.press(answer.ids['Start from this persona']);
	expect(done).toMatchObject({ isPrivate: true });
	expect(await chat.services.store.ratingsOf(ALICE)).toEqual([]);
	await chat.say('rate', { movie: 'lion king', stars: 5 });
	expect((await chat.say('recommend')).text).toContain('From your 1 rating and the Horror persona as a starting point');
	const dropped = await chat.press(answer.ids['Stop using a persona']);
	expect(dropped.text).toContain('the Horror persona no longer counts');
	expect((await chat.say('recommend')).text).not.toContain('Horror persona');
});

test('steps back once the person has rated ten movies', async () => {
	const as = '100000000000000008';
	await chat.press('persona:start:disney', { as });
	for (let movieId = 1; movieId <= 10; movieId++) await chat.services.store.rate(as, movieId, 4);
	expect((await chat.say('recommend', {}, { as })).text).toContain('From your 10 ratings.');
});

test('answers an unknown persona with a list of all', async () => {
	expect((await chat.say('persona', { name: 'ska' })).text).toContain('Mine are Horror, Disney');
	expect((await chat.press('persona:start:ska')).text).toContain('I no longer have that persona');
});

describe('data/personas.json', () => {
	test('has at least twelve personas with names of their own', () => {
		expect(personas.length).toBeGreaterThanOrEqual(12);
		expect(new Set(personas.map(({ name }) => name)).size).toBe(personas.length);
	});

	test('has the English titles of the texts, and no persona is without texts or has texts alone', () => {
		const keys = Object.keys(english).filter((key) => /^persona\.[a-z-]+\.(title|about)$/.test(key));
		const expected = personas.flatMap(({ name }) => [`persona.${name}.title`, `persona.${name}.about`]);
		expect(keys.toSorted()).toEqual(expected.toSorted());
		for (const { name, title } of personas) expect(english[`persona.${name}.title`]).toBe(title);
	});

	test('the lover of Disney movies rates movies for families, and no drama of another studio', () => {
		const ratings = personas.find(({ name }) => name === 'disney')?.ratings ?? [];
		const genres = ratings.map(({ movieId }) => chat.services.catalogue.get(movieId)?.genres);
		expect(genres).toHaveLength(8);
		for (const list of genres) expect(list).toEqual(expect.arrayContaining(['Animation', 'Children']));
	});

	test.each(personas.map((persona) => [persona.name, persona] as const))(
		'%s rates movies of the catalogue, by their titles',
		(_name, { ratings, expected }) => {
			for (const { movieId, title } of ratings) expect(chat.services.catalogue.get(movieId)?.title).toBe(title);
			for (const movieId of expected.movies ?? []) expect(chat.services.catalogue.get(movieId)).toBeDefined();
			expect(ratings.filter(({ movieId }) => chat.services.recommender.knows(movieId)).length).toBeGreaterThanOrEqual(
				6,
			);
		},
	);
});
