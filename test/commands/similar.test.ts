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

test('for a movie outside the model, the answer says that it knows too little', async () => {
	expect((await chat.say('similar', { movie: 'id:131382' })).text).toContain(
		'Too few people have rated **Apache Blood (1975)**',
	);
});
