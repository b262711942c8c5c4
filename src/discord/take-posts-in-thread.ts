import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { batchMessages } from './batch-messages.ts';
import type { Reply } from './make-reply.ts';
import type { PlainLog, Post, PostOptions } from './take-posts.ts';

/** Compiled code that was kept lets the thread start in half the time, with 15 MB less. */
const execArgv = ['--import', new URL('../require-node.js', import.meta.url).href];

/** What the thread is told. */
export type WorkerInput =
	| { readonly kind: 'reply'; readonly id: string; readonly reply: Reply }
	| { readonly kind: 'find sent'; readonly id: string }
	| { readonly kind: 'close'; readonly graceMs: number };

/** What the thread says. */
export type WorkerOutput =
	| { readonly kind: 'listening'; readonly url: string }
	| { readonly kind: 'post'; readonly post: Post }
	| { readonly kind: 'sent'; readonly id: string; readonly msAgo: number }
	| { readonly kind: 'log'; readonly level: keyof PlainLog; readonly fields: object; readonly message: string };

/** Who posted something. */
export interface Poster {
	/** Only the first call counts. */
	reply(reply: Reply): void;
	/**
	 * Resolves once a connection has taken the reply, with when that was, on the clock of `performance.now()`; or never,
	 * which ends with the signal. One at a time may wait for it.
	 */
	findSentAt(signal: AbortSignal): Promise<number>;
}

/** A thread that takes what Discord posts. */
export interface PostsThread {
	/** Resolves with the URL. Rejects when it cannot listen there. */
	readonly ready: Promise<string>;
	/** Resolves, with the reason, only when the thread ended by itself. */
	readonly lost: Promise<Error>;
	/** Takes nothing more, waits this long for answers, closes every connection, and ends the thread. */
	close(graceMs: number): Promise<void>;
}

/**
 * Takes posts as `takePosts` does, in a thread of its own: HTTP, signatures and reading cost this one nothing, and what
 * others post in Discord's name never reaches it.
 *
 * @param answer gets everything that is to be replied to
 */
export function takePostsInThread(
	options: PostOptions,
	answer: (post: Post, poster: Poster) => void,
	log: Logger,
): PostsThread {
	const worker = new Worker(new URL('./take-posts-worker.ts', import.meta.url), { workerData: options, execArgv });
	const ready = Promise.withResolvers<string>();
	const lost = Promise.withResolvers<Error>();
	const ended = Promise.withResolvers<void>();
	/** Those who ask when a reply was sent, by the id of the post. */
	const asking = new Map<string, (sentAt: number) => void>();
	let state: 'starting' | 'listening' | 'ending' | 'ended' = 'starting';

	const tell = batchMessages<WorkerInput>((inputs) => worker.postMessage(inputs));

	function hear(output: WorkerOutput): void {
		if (output.kind === 'post') pass(output.post);
		else if (output.kind === 'sent') asking.get(output.id)?.(performance.now() - output.msAgo);
		else if (output.kind === 'log') log[output.level](output.fields, output.message);
		else {
			if (state === 'starting') state = 'listening';
			ready.resolve(output.url);
		}
	}

	function pass(post: Post): void {
		const { id } = post;
		const reply = (made: Reply): void => tell({ kind: 'reply', id, reply: made });
		answer(post, { reply, findSentAt: (signal) => findSentAt(id, signal) });
	}

	async function findSentAt(id: string, signal: AbortSignal): Promise<number> {
		if (state === 'ended') return performance.now();
		const { promise, resolve } = Promise.withResolvers<number>();
		asking.set(id, resolve);
		signal.addEventListener('abort', () => asking.delete(id));
		tell({ kind: 'find sent', id });
		const sentAt = await promise;
		asking.delete(id);
		return sentAt;
	}

	function fail(error: Error): void {
		const before = state;
		state = 'ending';
		if (before === 'starting') ready.reject(error);
		if (before !== 'listening') return;
		log.error({ err: error }, 'the thread that takes what Discord posts failed');
		lost.resolve(new Error('The thread that takes what Discord posts has ended, so it cannot be answered.'));
	}

	worker.on('message', hear);
	worker.on('error', fail);
	worker.on('exit', (exitCode) => {
		fail(new Error(`it ended with exit code ${exitCode}`));
		state = 'ended';
		for (const resolve of asking.values()) resolve(performance.now());
		ended.resolve();
	});
	return {
		ready: ready.promise,
		lost: lost.promise,
		async close(graceMs) {
			if (state !== 'ended') state = 'ending';
			tell({ kind: 'close', graceMs });
			await ended.promise;
		},
	};
}
