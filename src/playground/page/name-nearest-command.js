/** @import { Usage } from './usage.js' */

/** More typos than this make another word. */
const MOST_EDITS = 2;

/**
 * The command that a misspelt one may mean, if any is near.
 *
 * @param {string} typed "/recomend"
 * @param {readonly Usage[]} usages
 * @example nameNearestCommand('/recomend', usages) // '/recommend'
 */
export function nameNearestCommand(typed, usages) {
	const word = typed.slice(1).toLowerCase();
	const commands = [...new Set(usages.map(({ command }) => command))];
	const [nearest] = commands
		.map((command) => ({ command, edits: countEdits(word, command) }))
		.filter(({ command, edits }) => edits <= MOST_EDITS && edits < command.length / 2)
		.sort((a, b) => a.edits - b.edits);
	return nearest && `/${nearest.command}`;
}

/**
 * Letters to insert, delete or replace (Levenshtein).
 *
 * @param {string} a
 * @param {string} b
 */
function countEdits(a, b) {
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
		}
		last = row;
	}
	return last[b.length];
}
