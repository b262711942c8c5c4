import type { ColdStart } from './cold-start.ts';
import { describeGiven } from './format-table.ts';
import type { Reliability } from './reliability.ts';

/** The table and the words of the report about the match. */
export function formatReliability(rows: readonly Reliability[]): string[] {
	const digits = (value: number): string => value.toFixed(3);
	return [
		RELIABILITY,
		formatTable(
			['', 'calibration error', 'in the ten', 'in a filtered ten', 'log-loss', 'of the share', 'AUC', 'of the share'],
			rows.map(({ given, match, listed, filtered, shareAlone }) => [
				describeGiven(given),
				...[match, listed, filtered].map((each) => (each ? digits(each.error) : '')),
				...[match.logLoss, shareAlone.logLoss, match.auc, shareAlone.auc].map(digits),
			]),
		),
	];
}

/** The table and the words of the report about movies without ratings. */
export function formatColdStart({ movies, rows }: ColdStart): string[] {
	const given = [...new Set(rows.map((row) => row.given))];
	const byName = Map.groupBy(rows, ({ name }) => name);
	return [
		`NDCG@10 among ${Math.round(movies)} movies, 15 % of those with content, whose ratings were hidden.\n`,
		formatTable(
			['', ...given.map(describeGiven)],
			[...byName].map(([name, own]) => [name, ...own.map(({ ndcg }) => ndcg.toFixed(3))]),
		),
	];
}

const RELIABILITY = `The match that a card shows is the chance that the person gives the movie four stars or more if
they watch it. Here it is said of every hidden rating of people whom neither training nor its fit has seen,
all people alike. The calibration error is the mean distance between what was said and what happened, in ten
bins: of all hidden ratings; of those in the ten movies recommended; and of those in the ten of a genre or decade
that the person rated, which leaves out what is below 50 %. The share is the movie's share of likes, whoever asks.
`;

function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`);
	return lines.join('');
}
