/** An answer of TMDB: JSON; nothing under that id; a key it does not take; or no answer, for now. */
export type TmdbAnswer =
	| { readonly kind: 'found'; readonly body: unknown }
	| { readonly kind: 'absent' }
	| { readonly kind: 'refused' }
	| { readonly kind: 'failed'; readonly retryAfterMs?: number };

/** The longest credits of a movie are below 1 MB. */
const MAX_BYTES = 2_000_000;
/** When TMDB says that there were too many requests, and not for how long. */
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Asks TMDB for one path. A v4 read token goes into a header and a v3 key into the address, as TMDB takes them. Nothing
 * but the origin is ever asked: a redirect is a failure. It rejects with no error but that of `signal`.
 *
 * @param path with its query: `/3/movie/8587?language=fr`
 */
export async function callTmdb(origin: string, path: string, token: string, signal: AbortSignal): Promise<TmdbAnswer> {
	const url = new URL(path, origin);
	const isReadToken = token.includes('.');
	if (!isReadToken) url.searchParams.set('api_key', token);
	const headers = { accept: 'application/json', ...(isReadToken ? { authorization: `Bearer ${token}` } : {}) };
	try {
		const response = await fetch(url, { headers, redirect: 'error', signal });
		if (response.status !== 200) {
			await response.body?.cancel();
			return classify(response);
		}
		const bytes = await readBytes(response, MAX_BYTES);
		return bytes ? { kind: 'found', body: JSON.parse(new TextDecoder().decode(bytes)) } : { kind: 'failed' };
	} catch {
		return { kind: 'failed' };
	}
}

function classify({ status, headers }: Response): TmdbAnswer {
	if (status === 401) return { kind: 'refused' };
	if (status === 404) return { kind: 'absent' };
	if (status !== 429) return { kind: 'failed' };
	const seconds = Number(headers.get('retry-after') ?? Number.NaN);
	const retryAfterMs = Number.isFinite(seconds) ? Math.min(1000 * seconds, LONGEST_PAUSE_MS) : PAUSE_MS;
	return { kind: 'failed', retryAfterMs };
}

/** The bytes of an answer; `undefined` when there are more than `maxBytes`. Rejects when the connection breaks. */
export async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > maxBytes) return undefined; // which ends the loop and closes the connection
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
