import { randomBytes } from 'node:crypto';
import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import { StoreBusyError, StoreError } from '../store/store-error.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import type { Command } from './command.ts';
import { createDeferral } from './create-deferral.ts';
import { escapeValues } from './escape-text.ts';
import { findJob, type Job } from './find-job.ts';
import { findSharedLocale, isShared } from './find-shared-locale.ts';
import { createLanes, LaneFullError, OutdatedError } from './lanes.ts';
import { createLiveLists } from './live-lists.ts';
import { type Meter, NO_METER, type Outcome } from './meter.ts';
import { noteMembership } from './note-membership.ts';
import { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import type { Responder } from './responder.ts';
import type { MessageResponse, Payload, Response } from './response.ts';
import { NO_MENTIONS, sayPrivately } from './say.ts';
import { speakTo } from './speak-to.ts';

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
/** Where this much waits already, an answer may take long, so it is deferred at once: lists take 5 ms to 15 ms each. */
const CROWD = 100;
/** What one person may have waiting. Beyond it they are asked to slow down. */
const WAITING_AT_MOST = 20;

/** How many are told to slow down at a time, so that hundreds of them do not hold up the answers of others. */
const SLOWED_AT_ONCE = 16;

/** The time for an answer is over, so none is computed. */
class TooLateError extends Error {
	override name = 'TooLateError';
}

/** One request on its way to an answer. */
interface Asked {
	readonly request: Request;
	readonly responder: Responder;
	readonly texts: Texts;
	readonly askedAt: number;
}

/** Why there is no answer, and what the person reads instead. */
interface Failure {
	readonly outcome: Outcome;
	readonly sentence?: string;
}

interface DispatchOptions {
	readonly deferAfterMs?: number;
	/** The texts for a locale; those of src/texts if left out. */
	readonly textsFor?: (locale: string) => Texts;
	/** Is told what becomes of each request; nothing is counted if left out. */
	readonly meter?: Meter;
}

/**
 * Answers requests from any transport. This is the only place that catches: a {@link Refusal} is said to the caller
 * alone; anything else is logged under an error id, and the caller is given that id.
 *
 * People take turns: what one person asks is answered in order, and hundreds of requests by one person hold up
 * another by a single one. Suggestions overtake commands, as `lanes.ts` says. In a crowd an answer is deferred at once,
 * since thousands of deferrals that all come due after 1.5 s would take longer than the time that is left.
 *
 * @param services gives the services of now. A request keeps those it began with, so they may be replaced between two.
 */
export function createDispatch(
	commands: readonly Command[],
	services: () => Services,
	log: Logger,
	options: DispatchOptions = {},
): Dispatch {
	const byName = new Map(commands.map((command) => [command.data.name, command]));
	let deferring = 0;
	const lanes = createLanes({ capacity: WAITING_AT_MOST, crowd: CROWD, isPressed: () => deferring > CROWD });
	const { deferAfterMs = DEFER_AFTER_MS, meter = NO_METER } = options;
	meter.watchWaiting(() => lanes.waiting);
	const speak = options.textsFor ?? textsFor;
	const slowDown = pLimit(SLOWED_AT_ONCE);
	const lists = createLiveLists();

	return async (request, responder, askedAt = Date.now()) => {
		const asked: Asked = { request, responder, askedAt, texts: speak(request.caller.locale) };
		let job: Job | undefined;
		try {
			const found = findJob(request, byName, services());
			job = found instanceof Promise ? await found : found;
			const response = await answer(job, asked);
			count(job, asked, 'answered');
			await goOn(response, job, asked);
		} catch (error) {
			const { outcome, sentence } = explain(error, job?.name ?? request.kind, asked);
			if (sentence !== undefined) {
				const tell = () => apologise(sentence, asked);
				await (isTooMuch(error) ? slowDown(tell) : tell());
			}
			count(job, asked, outcome);
		}
	};

	/** Sends the job's answer when its turn has come, deferred where that takes long. */
	async function answer(job: Job, { request, responder, texts, askedAt }: Asked): Promise<Response> {
		const assertInTime = (limitMs: number): void => {
			if (Date.now() - askedAt > limitMs) throw new TooLateError(job.name);
		};
		assertInTime(RECEIVED_WITHIN_MS);
		const deferInMs = lanes.isCrowded ? 0 : Math.max(0, askedAt + deferAfterMs - Date.now());
		const turn = takeTurn(request, () => {
			assertInTime(deferral.isSent ? DEFERRED_WITHIN_MS : RECEIVED_WITHIN_MS);
			const current = services();
			noteMembership(request, current, log);
			const own = speakTo(request.caller.locale, texts, current);
			if (!isShared(request, job.answers)) return job.run(current, { ...own, own });
			return findSharedLocale(request.caller, current).then((locale) =>
				job.run(current, { ...speakTo(locale, speak(locale), current), own }),
			);
		});
		const deferral = createDeferral(() => defer(job, responder), job.answers && deferInMs);
		try {
			const response = await turn;
			await deferral.stop();
			await responder.send(response);
			return response;
		} finally {
			// An apology has to know where it will stand.
			await deferral.stop();
		}
	}

	/** Does what comes after the answer. What fails of its own work is said in the answer's place. */
	async function goOn(response: Response, { name, answers }: Job, asked: Asked): Promise<void> {
		const { request, responder } = asked;
		await lists.follow(request.caller.userId, response, responder);
		if (response.kind === 'message' && response.sent) await tellId(response.sent, responder);
		if (!('follow' in response) || !response.follow) return;
		const revise = async (payload: Payload): Promise<void> => responder.revise?.(payload);
		try {
			await response.follow(revise, async (payload) => responder.post?.(payload));
		} catch (error) {
			const { sentence } = explain(error, name, asked);
			// A message that was there before, and that others read, is more than this answer.
			const isOwn = response.kind === 'message' || !isShared(asked.request, answers);
			if (sentence !== undefined && isOwn) await revise(replaceByText(sentence));
		}
	}

	/** What needs the id has another chance with the next press. */
	async function tellId(sent: NonNullable<MessageResponse['sent']>, responder: Responder): Promise<void> {
		try {
			const messageId = await responder.findMessageId?.();
			if (messageId !== undefined) await sent(messageId);
		} catch (error) {
			log.warn({ err: error }, 'could not keep the id of a message');
		}
	}

	function count(job: Job | undefined, { request, responder, askedAt }: Asked, outcome: Outcome): void {
		const seconds = (Date.now() - askedAt) / 1000;
		const done = { kind: request.kind, command: job?.name ?? 'unknown', outcome, seconds };
		meter.requestDone(done);
		log.debug({ requestId: responder.requestId, ...done }, 'request done');
	}

	/** Suggestions are quick, cannot be deferred, and are outdated by the next letter. */
	function takeTurn(request: Request, run: () => Response | Promise<Response>): Promise<Response> {
		const { kind, caller } = request;
		return kind === 'autocomplete' ? lanes.runLatest(`${caller.userId} types`, run) : lanes.run(caller.userId, run);
	}

	/** @throws when the person was given no time. */
	async function defer({ name, answers }: Job, responder: Responder): Promise<void> {
		deferring++;
		try {
			await responder.defer(answers!);
			meter.deferralDone(name, true);
		} catch (error) {
			meter.deferralDone(name, false);
			log.warn({ err: error, requestId: responder.requestId, command: name }, 'could not defer');
			throw error;
		} finally {
			deferring--;
		}
	}

	/** What became of a request, and the sentence for the caller where it can reach them. The cause goes to the log. */
	function explain(error: unknown, command: string, { responder: { requestId }, texts }: Asked): Failure {
		if (error instanceof Refusal) return { outcome: 'refused', sentence: texts.sayMessage(escapeValues(error.text)) };
		if (isTooMuch(error)) return { outcome: 'too many', sentence: texts.say('dispatch.tooMany') };
		if (error instanceof StoreBusyError) {
			log.warn({ requestId, command }, error.message);
			return { outcome: 'store busy', sentence: texts.say('dispatch.storeBusy') };
		}
		if (error instanceof TooLateError) {
			log.warn({ requestId, command }, 'dropped a request whose answer would come too late');
			return { outcome: 'too late' };
		}
		const errorId = randomBytes(4).toString('hex');
		if (error instanceof StoreError) {
			// No stack: every press meets this error until the operator repairs the database.
			const cause = (error.cause as Error | undefined)?.message;
			log.error({ requestId, command, errorId, cause }, error.message);
			return { outcome: 'failed', sentence: texts.say('dispatch.storeFailed', { errorId }) };
		}
		log.error({ err: error, requestId, command, errorId }, 'command failed');
		return { outcome: 'failed', sentence: texts.say('dispatch.failed', { errorId }) };
	}

	async function apologise(sentence: string, { request, responder }: Asked): Promise<void> {
		try {
			await responder.send(request.kind === 'autocomplete' ? { kind: 'choices', choices: [] } : sayPrivately(sentence));
		} catch (error) {
			log.warn({ err: error, requestId: responder.requestId, request: request.kind }, 'could not answer');
		}
	}
}

/** Whether a person asked more at once than is done for one. */
function isTooMuch(error: unknown): boolean {
	return error instanceof LaneFullError || error instanceof OutdatedError;
}

/** A sentence in the place of a message made of components. */
function replaceByText(content: string): Payload {
	const components = [{ type: ComponentType.TextDisplay as const, content }];
	return { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_MENTIONS };
}
