import { expect, test } from 'vitest';
import { createLiveLists } from '../../src/bot/live-lists.ts';
import type { Responder } from '../../src/bot/responder.ts';
import type { LiveList, MessageResponse } from '../../src/bot/response.ts';

/** A list of movies 1 to 3 that says which ones it has lost. */
const list: LiveList = {
	movieIds: new Set([1, 2, 3]),
	without: (movieIds) => ({ content: `without ${[...movieIds].join()}` }),
};
const answer = (extra: Partial<MessageResponse> = {}): MessageResponse => ({ kind: 'message', payload: {}, ...extra });

function makeResponder() {
	const revised: (string | null | undefined)[] = [];
	const responder: Responder = {
		defer: async () => {},
		send: async () => {},
		revise: async ({ content }) => void revised.push(content),
	};
	return { responder, revised };
}

test('a movie that is hidden leaves the list of the person, and comes back when that is undone', async () => {
	const lists = createLiveLists();
	const { responder, revised } = makeResponder();
	const panel = makeResponder();
	await lists.follow('a', answer({ list }), responder);
	await lists.follow('a', answer({ hides: 2 }), panel.responder);
	await lists.follow('a', answer({ hides: 3 }), panel.responder);
	await lists.follow('a', answer({ unhides: 2 }), panel.responder);
	expect(revised).toEqual(['without 2', 'without 2,3', 'without 3']);
	expect(panel.revised).toEqual([]);
});

test('a list stays when another person hides, when another movie is hidden, and after 14 minutes', async () => {
	let now = 0;
	const lists = createLiveLists(() => now);
	const { responder, revised } = makeResponder();
	await lists.follow('a', answer({ list }), responder);
	await lists.follow('b', answer({ hides: 1 }), responder);
	await lists.follow('a', answer({ hides: 9 }), responder);
	now = 15 * 60_000;
	await lists.follow('a', answer({ hides: 1 }), responder);
	expect(revised).toEqual([]);
});

test('the latest list is the one that changes, and a thousand people are remembered', async () => {
	const lists = createLiveLists();
	const [first, second] = [makeResponder(), makeResponder()];
	await lists.follow('a', answer({ list }), first.responder);
	await lists.follow('a', answer({ list }), second.responder);
	await lists.follow('a', answer({ hides: 1 }), first.responder);
	expect([first.revised, second.revised]).toEqual([[], ['without 1']]);
	for (let person = 0; person < 1000; person++) await lists.follow(`p${person}`, answer({ list }), first.responder);
	await lists.follow('a', answer({ hides: 2 }), first.responder);
	expect(second.revised).toEqual(['without 1']);
});

test('a transport that cannot change what it sent does no harm', async () => {
	const lists = createLiveLists();
	const responder: Responder = { defer: async () => {}, send: async () => {} };
	await lists.follow('a', answer({ list }), responder);
	await expect(lists.follow('a', answer({ hides: 1 }), responder)).resolves.toBeUndefined();
});
