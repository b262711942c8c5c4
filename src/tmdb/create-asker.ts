import { setTimeout as sleep } from 'node:timers/promises';
import { callTmdb } from './call-tmdb.ts';
import { type AnswerStore, createKeeper } from './keep-answers.ts';
import { createRateLimit } from './limit-rate.ts';

/** TMDB's limit is "somewhere in the 40 requests a second range". */
const REQUESTS_PER_SECOND = 40;
/** A request goes on when no card waits for it any more, so that the next card has its answer. */
const REQUEST_MS = 10_000;
/** "There is no such movie, or no poster" is asked again after three days. */
const ABSENT_MS = 3 * 24 * 60 * 60_000;
/** After this many failures in a row TMDB is left in peace for a while, and cards do not wait for it. */
const FAILURES = 5;
const REST_MS = 15_000;

interface AskerOptions {
	readonly origin: string;
	readonly token: string;
	readonly answers: AnswerStore;
	readonly log: { error(message: string): void };
	readonly now: () => number;
	/** A question that would have to wait longer than this, so that TMDB is not asked too often, is not asked. */
	readonly patienceMs: number;
}

/**
 * Asks one question of TMDB: from what is kept, else from TMDB, and keeps the answer.
 *
 * @param question what the answer is kept by
 * @param read what is taken from the body; `undefined` where it says that there is nothing
 * @returns `undefined` also where there is no answer
 */
export type Ask = <T>(
	question: string,
	path: string,
	read: (body: unknown) => T | undefined,
	keptMs: number,
) => Promise<T | undefined>;

/** A question that is on its way is not asked a second time. */
export function createAsker({ origin, token, answers, log, now, patienceMs }: AskerOptions): Ask {
	const keep = createKeeper(answers);
	const limit = createRateLimit(REQUESTS_PER_SECOND);
	const asking = new Map<string, Promise<unknown>>();
	let isRefused = false;
	let failures = 0;

	async function fetchAnswer<T>(
		question: string,
		path: string,
		read: (body: unknown) => T | undefined,
		keptMs: number,
	) {
		const waitMs = limit.reserve(patienceMs);
		if (waitMs === undefined) return undefined;
		if (waitMs > 0) await sleep(waitMs);
		if (isRefused) return undefined;
		const answer = await callTmdb(origin, path, token, AbortSignal.timeout(REQUEST_MS));
		if (answer.kind === 'refused') return refuse();
		const value = answer.kind === 'found' ? readOrFail(answer.body, read) : undefined;
		if (answer.kind === 'failed' || value === FAILED)
			return fail(answer.kind === 'failed' ? answer.retryAfterMs : undefined);
		failures = 0;
		const lastsMs = value === undefined ? ABSENT_MS : keptMs;
		keep({ question, answer: JSON.stringify(value ?? null), expiresAt: now() + lastsMs });
		return value;
	}

	/** The operator hears it once; then nothing is asked until the next start. */
	function refuse(): undefined {
		if (!isRefused)
			log.error('TMDB does not take TMDB_TOKEN: there are no posters until you correct it and start again.');
		isRefused = true;
	}

	function fail(retryAfterMs: number | undefined): undefined {
		failures++;
		if (retryAfterMs !== undefined) limit.pause(retryAfterMs);
		else if (failures % FAILURES === 0) limit.pause(REST_MS);
	}

	return async <T>(question: string, path: string, read: (body: unknown) => T | undefined, keptMs: number) => {
		const [kept] = await answers.answersTo([question]);
		if (kept) return (JSON.parse(kept.answer) as T | null) ?? undefined;
		if (isRefused) return undefined;
		let answer = asking.get(question) as Promise<T | undefined> | undefined;
		if (!answer) {
			answer = fetchAnswer(question, path, read, keptMs).finally(() => asking.delete(question));
			asking.set(question, answer);
		}
		return answer;
	};
}

const FAILED = Symbol('the body is not what TMDB documents');

function readOrFail<T>(body: unknown, read: (body: unknown) => T | undefined): T | undefined | typeof FAILED {
	try {
		return read(body);
	} catch {
		return FAILED;
	}
}
