import type { Evaluation } from './evaluate.ts';
import { describeEvaluation, describeGiven, describeTested, formatRow, HEADINGS } from './format-table.ts';
import type { ReportFigures, ScaleFigures } from './report-figures.ts';

/**
 * The report as Markdown. Every figure in it comes from `figures`.
 *
 * @param charts - Where each chart is, from the page, by its key.
 */
export function formatReport(figures: ReportFigures, charts: Readonly<Record<string, string>>): string {
	const show = (key: string, caption: string): string => `![${caption}](${charts[key]})\n`;
	const { evaluations, moods, factorSweep, typicalUsers, scale } = figures;
	return [
		'# How good the recommendations are\n',
		describeRun(figures),
		INTRODUCTION,
		...evaluations.flatMap(({ title, evaluation }, at) => [
			`## Quality against ratings given: ${title}\n`,
			describeEvaluation(evaluation),
			describeVerdicts(evaluation),
			show(`quality-${at + 1}`, 'NDCG@10 against ratings given'),
			...formatEvaluation(evaluation),
			'### Coverage against popularity\n',
			show(`coverage-${at + 1}`, 'Catalogue coverage against popularity'),
		]),
		'## From familiar to daring\n',
		MOODS,
		show('moods', 'Coverage against popularity, by mood'),
		...formatEvaluation(moods.evaluation),
		'## Quality against the number of factors\n',
		`On ${factorSweep.title}; the shaded bands are the 95 % intervals.\n`,
		show('factors', 'NDCG@10 against the number of factors'),
		tabulateFactors(factorSweep.points),
		'## Convergence\n',
		show('convergence', 'Violation against iterations'),
		'## Typical users\n',
		TYPICAL_USERS,
		formatTable(
			['', ...typicalUsers.contestants],
			typicalUsers.rows.map(({ title, expected }) => [title, ...expected.map(String)]),
		),
		'## Scale\n',
		...(scale === undefined ? [NO_SCALE] : [describeScale(scale), show('scale', 'Training time against size')]),
	].join('\n');
}

const INTRODUCTION = `Everybody in turn is somebody new: people are dealt into folds, a fold is left out of training, and each of its people gives a few of
their ratings and hides the rest. A hidden movie is relevant when it has at least 4 stars. All rows meet the same people, the same
ratings given and the same candidates. NDCG@10 and precision@10 look at the ten movies that would be shown, recall@20 at twenty;
*popularity* is the mean percentile, by number of ratings, of the ten; *coverage* is the share of candidates in the ten of at least
one person of a fold. *Difference* is NDCG@10 less that of the first row, on the same people, by the paired bootstrap; *p* is
two-sided. The baselines' constants were chosen on people outside the first fold, in folds of their own (\`evaluate --tune\`); the
objective's on four fifths of the people as another seed dealt them, likewise in folds of their own. So most of those tested here
had a part in choosing, for all rows alike, but nobody's ratings ever trained the model that was tested on them.
`;

const MOODS = `\`/recommend mood:\` multiplies scores by a power of a movie's number of ratings. What each step costs in NDCG@10, which rewards
popular movies, and what it brings in coverage; *shipped* is the step in the middle, *balanced*.
`;

const TYPICAL_USERS = `Of the ten movies recommended to each persona of the bot, how many are of the kind that persona came for: of its genres, from its
time, or on its own list of held-back movies. The rows are trained on all people of the first set of data.
`;

const NO_SCALE = 'Not measured yet: `npm run bench:scale` writes bench/results/scale.json, which is shown here.\n';

function describeRun({ command, date, machine, seconds, quick }: ReportFigures): string {
	const trial = quick ? '**A quick trial with settings too small to mean much.**\n\n' : '';
	return `${trial}Measured on ${date} by \`${command}\` in ${Math.round(seconds)} s, on ${machine}. Every figure and chart is from that run.\n`;
}

/** Who is ahead, tied or behind, as the intervals of the differences say. */
function describeVerdicts({ tested, results, contestants }: Evaluation): string {
	const first = contestants[0].name;
	const lines = tested.map(({ given, people }) => {
		if (people === 0) return `- ${describeGiven(given)}: nobody to test.`;
		const others = results.filter((row) => row.given === given && row.toFirst !== undefined);
		const ahead = others.filter(({ toFirst }) => toFirst!.low > 0).map(({ name }) => name);
		const tied = others.filter(({ toFirst }) => toFirst!.low <= 0 && toFirst!.high >= 0).map(({ name }) => name);
		if (ahead.length > 0) return `- ${describeGiven(given)}: *${first}* is behind ${ahead.join(', ')}.`;
		if (tied.length > 0)
			return `- ${describeGiven(given)}: *${first}* is tied with ${tied.join(', ')} and ahead of all others.`;
		return `- ${describeGiven(given)}: *${first}* is ahead of all others.`;
	});
	return `${lines.join('\n')}\n`;
}

function formatEvaluation({ tested, results, contestants }: Evaluation): string[] {
	const legend = contestants.map(({ name, about }) => `- *${name}*: ${about}\n`).join('');
	const tables = tested.map((counts) => {
		const heading = `**${describeGiven(counts.given)}** (${describeTested(counts)})\n`;
		if (counts.people === 0) return heading;
		return `${heading}\n${formatTable(HEADINGS, results.filter((row) => row.given === counts.given).map(formatRow))}`;
	});
	return [legend, ...tables];
}

function tabulateFactors(points: ReportFigures['factorSweep']['points']): string {
	const counts = [...new Set(points.map(({ factors }) => factors))];
	const series = Map.groupBy(points, ({ objective, given }) => `${objective}, ${describeGiven(given)}`);
	return formatTable(
		['', ...counts.map((count) => `k = ${count}`)],
		[...series].map(([name, own]) => [
			name,
			...counts.map((count) => own.find(({ factors }) => factors === count)?.ndcg.mean.toFixed(3) ?? ''),
		]),
	);
}

function describeScale({ measuredOn, machine, growthExponent, sizes }: ScaleFigures): string {
	const rows = sizes.map(({ ratings, training }) => [
		ratings.toLocaleString('en'),
		training.seconds.toFixed(1),
		String(training.iterations),
		training.secondsPerSweep.toFixed(2),
		(training.peakBytes / 1e9).toFixed(2),
	]);
	const headings = ['ratings', 'seconds', 'iterations', 'seconds a sweep', 'peak memory, GB'];
	return (
		`Measured on ${measuredOn} by \`npm run bench:scale\`, on ${machine.cores} cores of ${machine.cpu}, node ${machine.node}, with ` +
		`made-up ratings of ml-32m's shape. Time grows with ratings to the power ${growthExponent.toFixed(2)}.\n\n${formatTable(headings, rows)}`
	);
}

function formatTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
	return lines.join('');
}
