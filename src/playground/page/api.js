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
	return ask(path, body && { type: 'application/json', content: JSON.stringify(body) });
}

/**
 * @param {string} userId
 * @param {File} file
 * @returns {Promise<string>} the id that an option of a command names it by
 * @throws {ApiError} with the server's own sentence where it gave one
 */
export async function uploadFile(userId, file) {
	const { id } = await ask(`/api/uploads?user=${userId}`, { type: 'application/octet-stream', content: file });
	return id;
}

/**
 * @param {string} path
 * @param {{ type: string, content: BodyInit }} [body]
 * @returns {Promise<any>}
 */
async function ask(path, body) {
	/** @type {Record<string, string>} */
	const headers = { 'accept-language': document.documentElement.dataset.locale ?? '' };
	const request = body
		? { method: 'POST', headers: { ...headers, 'content-type': body.type }, body: body.content }
		: { headers };
	const response = await fetch(path, request).catch(() => {
		throw new SilenceError(say('page.noAnswer'));
	});
	const answer = await response.json().catch(() => ({}));
	if (!response.ok) throw new ApiError(answer.error ?? say('page.badStatus', { status: response.status }));
	return answer;
}
