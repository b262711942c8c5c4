import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import { StoreBusyError, StoreError } from '../store/store-error.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import type { Command } from './command.ts';
import { escapeValues } from './escape-text.ts';
import { findJob, type Job } from './find-job.ts';
import { createLanes, LaneFullError } from './lanes.ts';
import { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import type { Responder } from './responder.ts';
import { sayPrivately } from './say.ts';

/**
 * Answers one request.
 *
 * @param askedAt when the person asked, in milliseconds since 1970 on this machine's clock; now if left out.
 */
export type Dispatch = (request: Request, responder: Responder, askedAt?: number) => Promise<void>;

/** Discord gives up on a first response after 3 s; the network takes its share of them. */
const RECEIVED_WITHIN_MS = 2800;
/** An answer that takes longer than this is deferred. */
const DEFER_AFTER_MS = 1500;
/** A deferred answer can be sent for 15 minutes. */
const DEFERRED_WITHIN_MS = 14 * 60_000;
/** What one person may have waiting. Beyond it they are asked to slow down. */
const WAITING_AT_MOST = 20;

/** The time for an answer is over, so none is computed. */
class TooLateError extends Error {
	override name = 'TooLateError';
}

interface DispatchOptions {
	readonly deferAfterMs?: number;
	/** The texts for a locale; those of src/texts if left out. */
	readonly textsFor?: (locale: string) => Texts;
}

/**
 * Answers requests from any transport. This is the only place that catches: a {@link Refusal} is said to the caller
 * alone; anything else is logged under an error id, and the caller is given that id.
 *
 * People take turns: what one person asks is answered in order, and hundreds of requests by one person hold up
 * another by a single one.
 */
export function createDispatch(
	commands: readonly Command[],
	services: Services,
	log: Logger,
	options: DispatchOptions = {},
): Dispatch {
	const byName = new Map(commands.map((command) => [command.data.name, command]));
	const lanes = createLanes(WAITING_AT_MOST);
	const { deferAfterMs = DEFER_AFTER_MS } = options;
	const speak = options.textsFor ?? textsFor;

	return async (request, responder, askedAt = Date.now()) => {
		const texts = speak(request.caller.locale);
		let job: Job | undefined;
		try {
			job = findJob(request, byName);
			await answer(job, request, responder, texts, askedAt);
		} catch (error) {
			const sentence = explain(error, job?.name ?? request.kind, texts);
			if (sentence !== undefined) await apologise(sentence, request, responder);
		}
	};

	/** Sends the job's answer when its turn has come, deferred where that takes long. */
	async function answer(
		job: Job,
		request: Request,
		responder: Responder,
		texts: Texts,
		askedAt: number,
	): Promise<void> {
		const deferral = createDeferral(job, responder, askedAt);
		try {
			const response = await lanes.run(laneOf(request), () => {
				if (Date.now() - askedAt > deferral.receivedWithinMs()) throw new TooLateError(job.name);
				return job.run(services, texts);
			});
			deferral.stop();
			await deferral.settled();
			await responder.send(response);
		} finally {
			deferral.stop();
			// A failed deferral is logged; an apology has to know where it will stand.
			await deferral.settled().catch(() => {});
		}
	}

	/** Buys time for a job once `deferAfterMs` have passed since the person asked. */
	function createDeferral({ name, answers }: Job, responder: Responder, askedAt: number) {
		let deferring: Promise<void> = Promise.resolve();
		let receivedWithinMs = RECEIVED_WITHIN_MS;
		const defer = (): void => {
			if (!answers) return;
			receivedWithinMs = DEFERRED_WITHIN_MS;
			deferring = responder.defer(answers);
			deferring.catch((error) => {
				receivedWithinMs = RECEIVED_WITHIN_MS;
				log.warn({ err: error, command: name }, 'could not defer');
			});
		};
		const timer = setTimeout(defer, askedAt + deferAfterMs - Date.now());
		return {
			/** How long after the question an answer still reaches the person. */
			receivedWithinMs: () => receivedWithinMs,
			stop: () => clearTimeout(timer),
			settled: () => deferring,
		};
	}

	/** The sentence for the caller, or none where it cannot reach them. The cause goes to the log. */
	function explain(error: unknown, command: string, texts: Texts): string | undefined {
		if (error instanceof Refusal) return texts.sayMessage(escapeValues(error.text));
		if (error instanceof LaneFullError) return texts.say('dispatch.tooMany');
		if (error instanceof StoreBusyError) {
			log.warn({ command }, error.message);
			return texts.say('dispatch.storeBusy');
		}
		if (error instanceof TooLateError) {
			log.warn({ command }, 'dropped a request whose answer would come too late');
			return undefined;
		}
		const errorId = randomBytes(4).toString('hex');
		if (error instanceof StoreError) {
			// No stack: every press meets this error until the operator repairs the database.
			log.error({ command, errorId, cause: (error.cause as Error | undefined)?.message }, error.message);
			return texts.say('dispatch.storeFailed', { errorId });
		}
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

/** Suggestions have a lane of their own, so that typing goes on while a command of the same person takes long. */
function laneOf({ kind, caller }: Request): string {
	return kind === 'autocomplete' ? `${caller.userId} types` : caller.userId;
}
