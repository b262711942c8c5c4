import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import type { Command } from './command.ts';
import { escapeValues } from './escape-text.ts';
import { findJob, type Job } from './find-job.ts';
import { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import type { Responder } from './responder.ts';
import { sayPrivately } from './say.ts';

export type Dispatch = (request: Request, responder: Responder) => Promise<void>;

/** An answer that takes longer than this is deferred: Discord gives up after 3 s, and the network has its share of them. */
const DEFER_AFTER_MS = 1500;

/**
 * Answers requests from any transport. This is the only place that catches: a {@link Refusal} is said to the caller alone;
 * anything else is logged under an error id, and the caller is given that id.
 */
export function createDispatch(
	commands: readonly Command[],
	services: Services,
	log: Logger,
	deferAfterMs = DEFER_AFTER_MS,
): Dispatch {
	const byName = new Map(commands.map((command) => [command.data.name, command]));

	return async (request, responder) => {
		const texts = textsFor(request.caller.locale);
		let job: Job | undefined;
		try {
			job = findJob(request, byName);
			await answer(job, responder, texts);
		} catch (error) {
			const sentence = explain(error, job?.name ?? request.kind, texts);
			await apologise(sentence, request, responder);
		}
	};

	/** Sends the job's answer, deferred where it takes long. */
	async function answer(job: Job, responder: Responder, texts: Texts): Promise<void> {
		let deferring: Promise<void> | undefined;
		const { answers } = job;
		const defer = (): void => {
			deferring = answers && responder.defer(answers);
			deferring?.catch((error) => log.warn({ err: error, command: job.name }, 'could not defer'));
		};
		const timer = setTimeout(defer, deferAfterMs);
		try {
			const response = await job.run(services, texts);
			clearTimeout(timer);
			await deferring;
			await responder.send(response);
		} finally {
			clearTimeout(timer);
			// Logged above; an apology has to know where it will stand.
			await (deferring as Promise<void> | undefined)?.catch(() => {});
		}
	}

	/** The sentence for the caller. The cause goes to the log. */
	function explain(error: unknown, command: string, texts: Texts): string {
		if (error instanceof Refusal) return texts.sayMessage(escapeValues(error.text));
		const errorId = randomBytes(4).toString('hex');
		log.error({ err: error, command, errorId }, 'command failed');
		return texts.say('dispatch.failed', { errorId });
	}

	async function apologise(sentence: string, request: Request, responder: Responder): Promise<void> {
		try {
			await responder.send(request.kind === 'autocomplete' ? { kind: 'choices', choices: [] } : sayPrivately(sentence));
		} catch (error) {
			log.warn({ err: error, request: request.kind }, 'could not answer');
		}
	}
}
