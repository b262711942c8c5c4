import { setTimeout as wait } from 'node:timers/promises';
import { InteractionResponseType } from 'discord.js';
import type { Dispatch } from '../bot/dispatch.ts';
import { findAnswerTimes } from './answer-times.ts';
import { callUntil } from './call-rest.ts';
import { createResponder, type RestOptions } from './create-responder.ts';
import type { Memory } from './forget-left-servers.ts';
import { makeFetchable } from './make-fetchable.ts';
import { explain, makeReply, type Reply, TAKEN } from './make-reply.ts';
import { type SharedReplies, shareReplies } from './share-replies.ts';
import type { Post, PostedInteraction } from './take-posts.ts';
import type { Poster } from './take-posts-in-thread.ts';

/** Discord has to read an answer before it takes what follows it. */
const SETTLE_MS = 250;

/** A reply that no connection has taken after so long is lost. */
const SENT_WITHIN_MS = 3000;

const { DeferredChannelMessageWithSource, DeferredMessageUpdate } = InteractionResponseType;
const DEFERRALS: readonly InteractionResponseType[] = [DeferredChannelMessageWithSource, DeferredMessageUpdate];

export interface AnswerOptions extends Pick<RestOptions, 'rest' | 'firstPauseMs' | 'log'> {
	readonly dispatch: Dispatch;
	/** Where what people took back is forgotten. */
	readonly memory: Pick<Memory, 'agreeToTraining'>;
	/** Where several processes share the work; left out where this one is alone. */
	readonly replies: SharedReplies | undefined;
}

/**
 * Makes what answers everything that Discord posts: the first answer is the reply, and what follows it goes over REST.
 * The promise never rejects, and resolves when all is done.
 */
export function createPostAnswerer(options: AnswerOptions): (post: Post, poster: Poster) => Promise<void> {
	const { dispatch, memory, replies, ...responding } = options;
	const { log } = responding;
	const sharing = replies && shareReplies(replies, log);

	async function answer({ id, read, askedAt }: PostedInteraction, poster: Poster): Promise<void> {
		let isReplied = false;
		let sentAt: Promise<number> | undefined;
		const reply = (made: Reply): void => {
			if (!isReplied) poster.reply(made);
			isReplied = true;
		};
		const respond: RestOptions['respond'] = async (body, files, signal) => {
			reply(await makeReply(body, files));
			if (DEFERRALS.includes(body.type)) sentAt = Promise.resolve(await poster.findSentAt(signal));
		};
		const settle = async (): Promise<void> => {
			sentAt ??= callUntil(Date.now() + SENT_WITHIN_MS, poster.findSentAt);
			await wait(Math.max(0, (await sentAt) + SETTLE_MS - performance.now()));
		};
		const responder = createResponder({ ...responding, respond, settle }, read.addressee, findAnswerTimes(askedAt));
		try {
			await dispatch(makeFetchable(read.request), responder, askedAt);
		} catch (error) {
			log.error({ err: error, requestId: id }, 'could not handle an interaction');
		}
		reply(explain(504, 'too late'));
	}

	/** Lets another process answer that has begun to. Suggestions may be made twice: that changes nothing. */
	async function answerOnce(post: PostedInteraction, poster: Poster): Promise<void> {
		if (!sharing || post.read.request.kind === 'autocomplete') return answer(post, poster);
		const other = await sharing.findReply(post.id);
		if (other) return poster.reply(other);
		let keeping: Promise<void> | undefined;
		const reply = (made: Reply): void => {
			poster.reply(made);
			keeping = sharing.keepReply(post.id, made);
		};
		await answer(post, { ...poster, reply });
		await keeping;
	}

	/** Of a person who removed the bot from their account. */
	async function takeBackRatings(userId: string, { reply }: Poster): Promise<void> {
		try {
			await memory.agreeToTraining(userId, false);
		} catch (error) {
			log.error({ err: error }, 'could not do what a webhook event says; Discord says it again');
			return reply(explain(500, 'not done'));
		}
		log.info('a person removed me from their account; their ratings no longer train the model');
		reply(TAKEN);
	}

	return (post, poster) =>
		post.kind === 'interaction' ? answerOnce(post, poster) : takeBackRatings(post.userId, poster);
}
