import { say } from './say.js';

/** Something went wrong between the page and its server; the message is a sentence to show. */
class ApiError extends Error {}

/** The server does not answer. */
export class SilenceError extends ApiError {}

/**
 * @param {string} path
 * @param {object} [body] sent as JSON; without one it is a GET
 * @returns {Promise<any>} the answer's JSON
 * @throws {ApiError} with the server's own sentence where it gave one
 */
export async function callApi(path, body) {
	const request = body && {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	};
	const response = await fetch(path, request).catch(() => {
		throw new SilenceError(say('page.noAnswer'));
	});
	const answer = await response.json().catch(() => ({}));
	if (!response.ok) throw new ApiError(answer.error ?? say('page.badStatus', { status: response.status }));
	return answer;
}
