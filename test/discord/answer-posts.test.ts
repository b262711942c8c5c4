import { expect, test } from 'vitest';
import type { Dispatch } from '../../src/bot/dispatch.ts';
import { NO_MENTIONS } from '../../src/bot/say.ts';
import { createPostAnswerer } from '../../src/discord/answer-posts.ts';
import { createRest } from '../../src/discord/create-rest.ts';
import type { PostedInteraction } from '../../src/discord/take-posts.ts';
import { createLog } from '../../src/log.ts';

test('what would follow a deferral that no connection took is given up', async () => {
	const logged: Record<string, unknown>[] = [];
	const log = createLog(
		{ logLevel: 'info', discordToken: '' },
		{ write: (line) => void logged.push(JSON.parse(line)) },
	);
	const dispatch: Dispatch = async (_, responder) => {
		await expect(responder.defer('publicly')).rejects.toThrow('in time');
		await responder.revise?.({ content: 'later', allowed_mentions: NO_MENTIONS });
	};
	const memory = { agreeToTraining: async () => {} };
	const rest = createRest('http://127.0.0.1:9');
	const answer = createPostAnswerer({ rest, firstPauseMs: 1, log, dispatch, memory, replies: undefined });
	const request = { kind: 'component', customId: 'a:b', values: [], caller: { userId: '7' } };
	const read = { addressee: { id: '1', token: 't', applicationId: '2' }, madeAt: 0, request };
	const post = { kind: 'interaction', id: '1', read, askedAt: Date.now() - 2800 } as unknown as PostedInteraction;
	const replies: number[] = [];
	await answer(post, { reply: ({ status }) => replies.push(status), findSentAt: () => new Promise(() => {}) });
	expect(replies).toEqual([200]);
	expect(logged).toMatchObject([{ msg: 'could not add to an answer', err: { type: 'TimeoutError' } }]);
});
