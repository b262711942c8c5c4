import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Reply } from './make-reply.ts';

/** Where processes that share the work tell each other what they answered. */
export interface SharedReplies {
	/** @returns whether no process has claimed the interaction before. */
	claimInteraction(interactionId: string): Promise<boolean>;
	keepReply(interactionId: string, reply: Reply): Promise<void>;
	/** @returns `undefined` where nothing was answered yet. */
	replyTo(interactionId: string): Promise<Reply | undefined>;
}

/** A process that answers has done so, or deferred, 1.5 s after the person asked. Discord waits for 3 s. */
const WAIT_MS = 1800;
/** A person rather gets an answer than none, where the database is slow. */
const CLAIM_MS = 1000;
const LOOK_EVERY_MS = 50;

/** Lets one of several processes answer an interaction that Discord delivers to more than one. */
export interface Sharing {
	/**
	 * Never rejects: a person rather gets two answers than none, so where the other process has not answered in time, or
	 * its answer cannot be read, this one is to answer.
	 *
	 * @returns what another process answers; `undefined` where this one is to answer.
	 */
	findReply(interactionId: string): Promise<Reply | undefined>;
	/** Never rejects: the answer has been sent already. */
	keepReply(interactionId: string, reply: Reply): Promise<void>;
}

export function shareReplies(replies: SharedReplies, log: Logger): Sharing {
	const warn = (what: string) => (error: unknown) => log.warn({ err: error }, what);

	/** A claim that cannot be had in time counts as ours. */
	function claim(interactionId: string): Promise<boolean> {
		const claiming = replies.claimInteraction(interactionId).catch((error: unknown) => {
			warn('could not see whether another process answers; I do')(error);
			return true;
		});
		return Promise.race([claiming, wait(CLAIM_MS, true, { ref: false })]);
	}

	async function look(interactionId: string, until: number): Promise<Reply | undefined> {
		while (performance.now() < until) {
			const reply = await replies.replyTo(interactionId);
			if (reply) return reply;
			await wait(LOOK_EVERY_MS);
		}
		return undefined;
	}

	return {
		async findReply(interactionId) {
			const until = performance.now() + WAIT_MS;
			if (await claim(interactionId)) return undefined;
			const late = wait(until - performance.now(), undefined, { ref: false });
			try {
				const reply = await Promise.race([look(interactionId, until), late]);
				if (!reply) log.warn({ requestId: interactionId }, 'another process began to answer and has not in time; I do');
				return reply;
			} catch (error) {
				log.warn({ err: error, requestId: interactionId }, 'could not read what another process answered; I do');
				return undefined;
			}
		},
		keepReply: (interactionId, reply) =>
			replies.keepReply(interactionId, reply).catch(warn('could not keep a reply for another process')),
	};
}
