import { countEdits } from '../../catalogue/index/edit-distance.ts';

/**
 * Finds the name that was probably meant: one that starts with what was typed, or is at most a third of its letters
 * away. One or two letters say too little.
 *
 * @example findNearest('evalute', ['train', 'evaluate']) // 'evaluate'
 */
export function findNearest(typed: string, names: readonly string[]): string | undefined {
	if (typed.length < 3) return undefined;
	const distances = names.map((name) => {
		const limit = Math.floor(name.length / 3);
		const edits = name.startsWith(typed) ? 0 : countEdits(typed, name, limit);
		return { name, edits, isClose: edits <= limit };
	});
	return distances.filter(({ isClose }) => isClose).sort((a, b) => a.edits - b.edits)[0]?.name;
}
