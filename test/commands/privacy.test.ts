import { expect, test } from 'vitest';
import { ALICE, BOB, openConversation } from '../bot/conversation.ts';

const chat = openConversation();

test('shows what is stored', async () => {
	expect((await chat.say('privacy', {}, { subcommand: 'show' })).text).toContain('0 ratings');
	await chat.say('rate', { movie: 'lion king', stars: 5 });
	await chat.press('rate:hide:2:seen');
	await chat.press('persona:start:noir');
	const shown = await chat.say('privacy', {}, { subcommand: 'show' });
	expect(shown.isPrivate).toBe(true);
	for (const part of ['1 rating:', '1 movie you marked', '0 movies I recommended', 'the Film noir persona'])
		expect(shown.text).toContain(part);
});

test('exports a JSON file with titles', async () => {
	const { response, isPrivate } = await chat.say('privacy', {}, { subcommand: 'export' });
	expect(isPrivate).toBe(true);
	const file = response.kind === 'message' ? response.files?.[0] : undefined;
	expect(file).toMatchObject({ name: 'matinee.json', contentType: 'application/json' });
	expect(JSON.parse(new TextDecoder().decode(file!.data))).toMatchObject({
		userId: ALICE,
		ratings: [{ movieId: 364, stars: 5, title: 'The Lion King (1994)' }],
		dismissals: [{ movieId: 2, reason: 'seen', title: 'Jumanji (1995)' }],
		persona: 'noir',
	});
});

test('deletes everything, after asking, and only for the person who asked', async () => {
	await chat.say('rate', { movie: 'jaws', stars: 4 }, { as: BOB });
	const question = await chat.say('privacy', {}, { subcommand: 'delete' });
	expect(question.text).toContain('1 rating, 1 hidden movie');
	expect((await chat.press(question.ids['Keep it'])).text).toContain('Nothing was deleted');
	const refused = await chat.press(question.ids['Delete everything'], { as: BOB });
	expect(refused.text).toContain('was for someone else');
	expect(refused.text).not.toContain('/recommend');
	const gone = await chat.press(question.ids['Delete everything']);
	expect(gone.text).toContain('Gone: 1 rating, 1 hidden movie');
	expect(await chat.services.store.exportOf(ALICE)).toEqual({
		userId: ALICE,
		ratings: [],
		dismissals: [],
		shown: [],
		persona: undefined,
		watchlist: [],
		imports: [],
		openRows: [],
		country: undefined,
		sharing: undefined,
		agreedToTrainingAt: undefined,
		memberships: [],
		nights: [],
	});
	expect(await chat.services.store.ratingsOf(BOB)).toHaveLength(1);
});

test('lists the subcommands when none is given', async () => {
	expect((await chat.say('privacy')).text).toContain('/privacy show');
});

test('says and changes what a person shares, and remembers the server they used the bot in', async () => {
	const as = '100000000000000007';
	const level = (value: string) => chat.say('privacy', { level: value }, { as, subcommand: 'sharing' });
	const first = await chat.say('privacy', {}, { as, subcommand: 'sharing' });
	expect(first.isPrivate).toBe(true);
	expect(first.text).toContain('**nights only**');
	expect((await level('server')).text).toContain('**server**');
	expect((await chat.press('privacy:share', { as, values: ['off'] })).text).toContain('**off**');
	expect((await level('everyone')).text).toBe("I don't know that level. Mine are off, nights only, and server.");
	expect((await chat.say('privacy', {}, { as, subcommand: 'show' })).text).toContain(
		'• 1 server in which you used me\n• what you chose to share: off',
	);
});

test('says and changes whether ratings train the model, which they do not until a person agrees', async () => {
	const as = '100000000000000008';
	const choose = (choice?: string) =>
		chat.say('privacy', choice === undefined ? {} : { choice }, { as, subcommand: 'training' });
	const first = await choose();
	expect(first.isPrivate).toBe(true);
	expect(first.text).toContain('**off**: Your ratings make your own lists');
	expect((await choose('off')).text).not.toContain('the next training');
	expect((await chat.press(first.ids['Let my ratings train you'], { as })).text).toContain('**on**: From the next');
	const shown = await chat.say('privacy', {}, { as, subcommand: 'show' });
	expect(shown.text).toContain('• whether your ratings train me: on');
	const stopped = await chat.press(shown.ids['Stop training with my ratings'], { as });
	expect(stopped.text).toContain('**off**');
	expect(stopped.text).toContain('What I learnt from your ratings until now goes with the next training.');
	expect((await choose()).text).not.toContain('until now');
	expect((await choose('perhaps')).text).toBe('I only know on and off there.');
	expect((await choose('on')).text).toContain('**on**');
});

test('an export names the choice, and a deletion says that the next training forgets', async () => {
	const as = '100000000000000008';
	const read = async () => {
		const { response } = await chat.say('privacy', {}, { as, subcommand: 'export' });
		const file = response.kind === 'message' ? response.files?.[0] : undefined;
		return JSON.parse(new TextDecoder().decode(file!.data));
	};
	expect(await read()).toMatchObject({ training: 'on', agreedToTrainingAt: expect.stringMatching(/^\d{4}-\d\d-/) });
	const deletion = async () =>
		chat.press((await chat.say('privacy', {}, { as, subcommand: 'delete' })).ids['Delete everything'], { as });
	expect((await deletion()).text).toContain('What I learnt from your ratings until now goes with the next training.');
	expect(await read()).toMatchObject({ training: 'off', agreedToTrainingAt: null });
	expect((await deletion()).text).not.toContain('training');
});
