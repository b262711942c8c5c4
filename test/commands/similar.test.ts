import { expect, test } from 'vitest';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();

test('the movies nearest in taste, each with what the two share in words', async () => {
	const answer = await chat.say('similar', { movie: 'lion king' });
	expect(answer.isPrivate).toBe(false);
	expect(answer.text.match(/% alike\n-# /g)).toHaveLength(10);
	expect(answer.text).toContain('Aladdin (1992)');
	expect(answer.text).toMatch(/both Adventure, Animation, Family, 1990s · liked by people who like/);
	expect(answer.text).not.toMatch(/\d+\. \*\*The Lion King \(1994\)/);
});

test('a movie that few have rated is like others in kind, and nothing is said of people', async () => {
	const { text } = await chat.say('similar', { movie: 'Guardian Angel 1994' });
	expect(text).toContain('% alike');
	expect(text).not.toContain('liked by');
	// A movie of 1913 that shares with Sherlock Jr. neither years nor a genre that the catalogue has.
	expect((await chat.say('similar', { movie: 'id:267920' })).text).toContain('of the same kind');
});

test('for a movie outside the model, the answer says that it knows too little', async () => {
	expect((await chat.say('similar', { movie: 'id:131382' })).text).toContain(
		'Too few people have rated **Apache Blood (1975)**',
	);
});

test('a filter narrows the list, also for another movie chosen with “Not this one?”', async () => {
	const { catalogue, content } = chat.services;
	const answer = await chat.say('similar', { movie: 'heat', director: 'mann', 'not-genre': 'Romance' });
	expect(answer.text).toContain('Like **Heat (1995)**: Movies (by Michael Mann, no Romance)');
	const moviesOf = ({ allIds }: { allIds: readonly string[] }) =>
		allIds.filter((id) => id.startsWith('rate:panel:')).map((id) => Number(id.split(':')[2]));
	const directors = (movieId: number) => {
		const place = content.movieIds.indexOf(movieId);
		return [...content.features.subarray(content.offsets[place], content.offsets[place + 1])].map(
			(feature) => content.featureNames[feature],
		);
	};
	for (const movieId of moviesOf(answer)) {
		expect(directors(movieId)).toContain('Michael Mann');
		expect(catalogue.get(movieId)!.genres).not.toContain('Romance');
	}
	expect(moviesOf(answer).length).toBeGreaterThan(2);
	const others = await chat.press(answer.ids['Not this one?']);
	const other = await chat.press(others.allIds[0], { values: [others.menuLines.at(-1)!.value] });
	expect(other.text).toMatch(/Like \*\*Heat \(1995\).*by Michael Mann/);
});

test('says when no movie near fits', async () => {
	const answer = await chat.say('similar', { movie: 'heat', country: 'japan', from: 1900, to: 1910 });
	expect(answer.text).toContain('none of the movies near **Heat (1995)** fits');
});
