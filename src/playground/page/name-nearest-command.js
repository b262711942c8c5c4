/** @import { Usage } from './usage.js' */
import { countEdits } from './count-edits.js';

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
	const commands = [...new Set(usages.flatMap(({ paths }) => paths.map((path) => path.split(' ')[0])))];
	const [nearest] = commands
		.map((command) => ({ command, edits: countEdits(word, command) }))
		.filter(({ command, edits }) => edits <= MOST_EDITS && edits < command.length / 2)
		.sort((a, b) => a.edits - b.edits);
	return nearest && `/${nearest.command}`;
}
