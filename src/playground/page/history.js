/** @import { Saved } from './draft.js' */

/** How many drafts are kept. */
const LIMIT = 50;

/** Keeps what was sent before, for the arrow keys to bring back. */
export function createHistory() {
	/** @type {Saved[]} */
	const sent = [];
	let place = 0;
	return {
		/** @param {Saved} draft */
		add(draft) {
			sent.push(draft);
			if (sent.length > LIMIT) sent.shift();
			place = sent.length;
		},
		/**
		 * @param {1 | -1} step -1 is back in time
		 * @returns {Saved | undefined} an empty line after the latest; `undefined` when there is nothing that way
		 */
		recall(step) {
			const next = place + step;
			if (next < 0 || next > sent.length) return undefined;
			place = next;
			return sent[place] ?? { line: '' };
		},
	};
}
