import { z } from 'zod';
import type { ClientOptions, Query } from './polite-client.ts';

/** What came of one try. A `reason` completes a sentence that begins with the name of the server. */
export type Answer<T> =
	| { readonly kind: 'value'; readonly value: T }
	/** It may pass. */
	| { readonly kind: 'busy'; readonly reason: string; readonly retryAfterSeconds: number | undefined }
	| { readonly kind: 'too slow'; readonly reason: string }
	/** It will not pass; `reason` is a whole sentence. */
	| { readonly kind: 'refused'; readonly reason: string };

type Limits = Required<Pick<ClientOptions, 'userAgent' | 'timeoutMs' | 'maxBytes'>> & Pick<ClientOptions, 'signal'>;

const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Errors of MediaWiki come with the status 200. */
const MediaWikiError = z.object({ error: z.object({ code: z.string(), info: z.string().catch('') }) });

/** Asks once. Throws only what `signal` was aborted with. */
export async function readAnswer<T>(query: Query<T>, limits: Limits): Promise<Answer<T>> {
	const timeout = AbortSignal.timeout(limits.timeoutMs);
	const signal = AbortSignal.any([timeout, ...(limits.signal ? [limits.signal] : [])]);
	let response: Response;
	let text: string | undefined;
	try {
		response = await fetch(query.url, { ...describeRequest(query, limits.userAgent), signal, redirect: 'error' });
		text = await readText(response, limits.maxBytes);
	} catch (error) {
		limits.signal?.throwIfAborted();
		if (timeout.aborted) return { kind: 'too slow', reason: `gave no whole answer in ${limits.timeoutMs / 1000} s` };
		const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
		const reason = `cannot be reached (${cause?.code ?? cause?.message ?? message})`;
		return { kind: 'busy', reason, retryAfterSeconds: undefined };
	}
	if (text === undefined) {
		const megabytes = limits.maxBytes / 1e6;
		return { kind: 'refused', reason: `${query.url} sends more than the ${megabytes} MB it may, and is not read.` };
	}
	return response.status === 200 ? readJson(text, response, query) : explainStatus(text, response, query);
}

function describeRequest({ form, accept }: Query<unknown>, userAgent: string): RequestInit {
	const headers = { accept, 'user-agent': userAgent };
	if (form === undefined) return { headers };
	return { method: 'POST', headers, body: new URLSearchParams(form) };
}

/** `undefined` when it is too long. */
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > maxBytes) return undefined; // leaving the loop closes the connection
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function readJson<T>(text: string, { headers }: Response, { url, schema }: Query<T>): Answer<T> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		// Wikidata answers 200 and begins to send before a query runs out of time.
		return { kind: 'too slow', reason: 'broke off in the middle of an answer' };
	}
	const failure = MediaWikiError.safeParse(json);
	if (failure.success) {
		const { code, info } = failure.data.error;
		if (code === 'maxlag' || code === 'ratelimited' || code === 'readonly')
			return { kind: 'busy', reason: `is behind with its work (${code})`, retryAfterSeconds: readRetryAfter(headers) };
		return { kind: 'refused', reason: `${new URL(url).host} refuses the query: ${quote(`${code}: ${info}`)}.` };
	}
	const parsed = schema.safeParse(json);
	if (parsed.success) return { kind: 'value', value: parsed.data };
	const [{ path, message }] = parsed.error.issues;
	const place = path.join('.');
	const { host } = new URL(url);
	return { kind: 'refused', reason: `${host} answers in a form that is not known, at "${place}": ${message}.` };
}

function explainStatus(text: string, { status, headers }: Response, { url }: Query<unknown>): Answer<never> {
	const { host } = new URL(url);
	// A query that ran out of time is a status 500 or 503 with the trace of a Java exception.
	if (status >= 500 && /TimeoutException/.test(text)) return { kind: 'too slow', reason: 'ran out of time' };
	if (status === 403)
		return {
			kind: 'refused',
			reason:
				`${host} has shut this machine out (403: ${quote(text)}). Wait a day, and give a way to reach you: ` +
				'UPDATE_CONTACT or --contact. What has arrived is kept.',
		};
	if (!BUSY.has(status)) return { kind: 'refused', reason: `${host} answers with ${status}: ${quote(text)}.` };
	const reason = status === 429 ? 'asks to slow down' : `is not up to it now (${status})`;
	return { kind: 'busy', reason, retryAfterSeconds: readRetryAfter(headers) };
}

/** Seconds, or a date. */
function readRetryAfter(headers: Headers): number | undefined {
	const text = headers.get('retry-after')?.trim();
	if (text === undefined) return undefined;
	if (/^\d+$/.test(text)) return Number(text);
	const time = Date.parse(text);
	return Number.isNaN(time) ? undefined : Math.max(0, (time - Date.now()) / 1000);
}

/** The start of what a server says, in one line without control characters, so that it is safe on a terminal. */
function quote(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.slice(0, 200);
}
