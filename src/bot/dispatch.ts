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
import { createLanes, LaneFullError, OutdatedError } from './lanes.ts';
import { createLiveLists } from './live-lists.ts';
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
 * another by a single one. Suggestions go first. In a crowd an answer is deferred at once, since thousands of deferrals
 * that all come due after 1.5 s would take longer than the time that is left.
 */
export function createDispatch(
	commands: readonly Command[],
	services: Services,
	log: Logger,
	options: DispatchOptions = {},
): Dispatch {
	const byName = new Map(commands.map((command) => [command.data.name, command]));
	let deferring = 0;
	const lanes = createLanes(WAITING_AT_MOST, () => deferring > CROWD);
	const { deferAfterMs = DEFER_AFTER_MS } = options;
	const speak = options.textsFor ?? textsFor;
	const slowDown = pLimit(SLOWED_AT_ONCE);
	const lists = createLiveLists();

	return async (request, responder, askedAt = Date.now()) => {
		const texts = speak(request.caller.locale);
		let job: Job | undefined;
		try {
			job = findJob(request, byName);
			await answer(job, request, responder, texts, askedAt);
		} catch (error) {
			const sentence = explain(error, job?.name ?? request.kind, texts);
			if (sentence === undefined) return;
			const tell = () => apologise(sentence, request, responder);
			await (isTooMuch(error) ? slowDown(tell) : tell());
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
		const assertInTime = (limitMs: number): void => {
			if (Date.now() - askedAt > limitMs) throw new TooLateError(job.name);
		};
		assertInTime(RECEIVED_WITHIN_MS);
		const deferInMs = lanes.waiting < CROWD ? Math.max(0, askedAt + deferAfterMs - Date.now()) : 0;
		const turn = takeTurn(request, () => {
			assertInTime(deferral.isSent ? DEFERRED_WITHIN_MS : RECEIVED_WITHIN_MS);
			return job.run(services, speakTo(request.caller, texts, services));
		});
		const deferral = createDeferral(() => defer(job, responder), job.answers && deferInMs);
		try {
			const response = await turn;
			await deferral.stop();
			await responder.send(response);
			await lists.follow(request.caller.userId, response, responder);
			if (response.kind === 'message' && response.sent) await tellId(response.sent, responder);
			if ('follow' in response && response.follow) await follow(response.follow, job, responder, texts);
		} finally {
			// An apology has to know where it will stand.
			await deferral.stop();
		}
	}

	/** Runs what goes on after the answer. What fails there is said in the answer's place. */
	async function follow(
		run: NonNullable<MessageResponse['follow']>,
		{ name }: Job,
		responder: Responder,
		texts: Texts,
	): Promise<void> {
		const revise = async (payload: Payload): Promise<void> => responder.revise?.(payload);
		try {
			await run(revise);
		} catch (error) {
			const sentence = explain(error, name, texts);
			if (sentence !== undefined) await revise(replaceByText(sentence));
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
		} catch (error) {
			log.warn({ err: error, command: name }, 'could not defer');
			throw error;
		} finally {
			deferring--;
		}
	}

	/** The sentence for the caller, or none where it cannot reach them. The cause goes to the log. */
	function explain(error: unknown, command: string, texts: Texts): string | undefined {
		if (error instanceof Refusal) return texts.sayMessage(escapeValues(error.text));
		if (isTooMuch(error)) return texts.say('dispatch.tooMany');
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

/** Whether a person asked more at once than is done for one. */
function isTooMuch(error: unknown): boolean {
	return error instanceof LaneFullError || error instanceof OutdatedError;
}

/** A sentence in the place of a message made of components. */
function replaceByText(content: string): Payload {
	const components = [{ type: ComponentType.TextDisplay as const, content }];
	return { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_MENTIONS };
}
