import type { Interval } from './bootstrap.ts';
import type { Evaluation, Result } from './evaluate.ts';

/** Formats the figures as text for a terminal, one block for each number of ratings given. */
export function formatTables(evaluation: Evaluation): string {
	const { tested, results, rankers } = evaluation;
	const blocks = tested.map((counts) => {
		const heading = `${describeGiven(counts.given)}: ${describeTested(counts)}\n`;
		if (counts.people === 0) return heading;
		return heading + alignColumns([HEADINGS, ...results.filter((row) => row.given === counts.given).map(formatRow)]);
	});
	const legend = rankers.map(({ name, about }) => `${name}: ${about}\n`).join('');
	return [describeEvaluation(evaluation), ...blocks, legend].join('\n');
}

export const HEADINGS = ['', 'NDCG@10', 'difference', 'p', 'Recall@20', 'Precision@10', 'popularity', 'coverage'];

/** Formats one row under {@link HEADINGS}. */
export function formatRow({ name, ndcg, toFirst, recall, precision, popularity, coverage }: Result): string[] {
	return [
		name,
		formatInterval(ndcg),
		toFirst === undefined ? '' : formatInterval(toFirst, 3, '+'),
		toFirst === undefined ? '' : toFirst.pValue.toFixed(3),
		formatInterval(recall),
		formatInterval(precision),
		formatInterval(popularity, 1),
		`${(100 * coverage).toFixed(1)} %`,
	];
}

export function describeEvaluation(evaluation: Evaluation): string {
	const { people, asked, ratings, movies, folds, seed, draws, minRatings, resamples } = evaluation;
	const isSample = asked < people;
	return [
		`${ratings} ratings by ${people} people; `,
		isSample ? `${asked} of them, drawn by chance, are asked, the others teach` : `${folds} folds over people`,
		`, ${draws} ${draws === 1 ? 'draw' : 'draws'} of given ratings a person, seed ${seed}; `,
		`${Math.round(movies)} candidate movies${isSample ? '' : ' (mean over the folds)'}, `,
		`each with at least ${minRatings} ratings by training people; `,
		`95 % intervals from ${resamples} bootstrap resamples of the people.\n`,
	].join('');
}

export function describeGiven(count: number): string {
	return count === 1 ? '1 rating given' : `${count} ratings given`;
}

/** Describes who was tested: "608 people tested, 2 skipped, with too few ratings or nothing relevant hidden" */
export function describeTested({ people, skipped }: Evaluation['tested'][number]): string {
	const who = people === 0 ? 'no person to test' : `${people} people tested`;
	return `${who}, ${skipped} skipped, with too few ratings or nothing relevant hidden`;
}

/** Formats an interval: "0.412 (0.398 to 0.425)" */
function formatInterval({ mean, low, high }: Interval, digits = 3, plus = ''): string {
	const format = (value: number): string => (value >= 0 ? plus : '') + value.toFixed(digits);
	return `${format(mean)} (${format(low)} to ${format(high)})`;
}

function alignColumns(rows: readonly (readonly string[])[]): string {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const align = (row: readonly string[]): string => row.map((text, column) => text.padEnd(widths[column])).join('  ');
	return rows.map((row) => `${align(row).trimEnd()}\n`).join('');
}
