/** Errors of a call that was given up. */
const TIMEOUTS = ['AbortError', 'TimeoutError', 'BodyTimeoutError'];

/**
 * Says why a REST call got no answer at all.
 *
 * @example `Discord ${explainSilence(error)}` // "Discord cannot be reached (ECONNREFUSED)"
 */
export function explainSilence(error: unknown): string {
	const { name, cause, message } = error as Error;
	if (TIMEOUTS.includes(name)) return 'takes connections but gave no answer for 15 s';
	const { code } = (cause ?? error) as { code?: unknown };
	return `cannot be reached (${code ?? message})`;
}
