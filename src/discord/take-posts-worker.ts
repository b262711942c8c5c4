import { parentPort, workerData } from 'node:worker_threads';
import type { Reply } from './make-reply.ts';
import { type PlainLog, takePosts } from './take-posts.ts';
import type { WorkerInput, WorkerOutput } from './take-posts-in-thread.ts';

/** Those who wait for a reply, by the id of their post. */
const waiting = new Map<string, (reply: Reply) => void>();

const say = (output: WorkerOutput): void => parentPort!.postMessage(output);
const tell: (level: keyof PlainLog) => PlainLog['warn'] = (level) => (fields, message) =>
	say({ kind: 'log', level, fields, message });

const posts = takePosts(workerData, {
	answer(post) {
		const { promise, resolve } = Promise.withResolvers<Reply>();
		waiting.set(post.id, resolve);
		say({ kind: 'post', post });
		return promise;
	},
	log: { warn: tell('warn'), error: tell('error') },
});

/** Replies are kept: as bytes they take half the memory of a string with a star in it. */
function pack(reply: Reply): Reply {
	return typeof reply.body === 'string' ? { ...reply, body: Buffer.from(reply.body) } : reply;
}

async function hear(input: WorkerInput): Promise<void> {
	switch (input.kind) {
		case 'reply':
			waiting.get(input.id)?.(pack(input.reply));
			waiting.delete(input.id);
			break;
		case 'find sent':
			say({ kind: 'sent', id: input.id, msAgo: await posts.findSent(input.id) });
			break;
		case 'close':
			await posts.close(input.graceMs);
			parentPort!.close();
	}
}

parentPort!.on('message', (inputs: readonly WorkerInput[]) => {
	for (const input of inputs) void hear(input);
});
say({ kind: 'listening', url: await posts.listen() });
