import type { Evaluation } from './evaluate.ts';
import { formatMarkdownTable } from './format-markdown-table.ts';
import { formatColdStart, formatReliability } from './format-matches.ts';
import { describeEvaluation, describeGiven, describeTested, formatRow, HEADINGS } from './format-table.ts';
import { formatPublished } from './published-figures.ts';
import type { ReportFigures, ScaleFigures, TypicalUsers } from './report-figures.ts';

type Show = (key: string, caption: string) => string;

/**
 * Formats the report as Markdown, from `figures` alone.
 *
 * @param charts - Path of each chart from the page, by its key.
 */
export function formatReport(figures: ReportFigures, charts: Readonly<Record<string, string>>): string {
	const show: Show = (key, caption) => `![${caption}](${charts[key]})\n`;
	const { evaluations, newReleases, moods, factorSweep, typicalUsers, reliability, coldStart, scale } = figures;
	return [
		'# How good the recommendations are\n',
		describeRun(figures),
		INTRODUCTION,
		...evaluations.flatMap((measured, at) => formatQuality(measured, at + 1, show)),
		...(newReleases === undefined ? [] : formatNewReleases(newReleases)),
		'## From familiar to daring\n',
		MOODS,
		show('moods', 'Coverage against popularity, by mood'),
		...formatEvaluation(moods.evaluation),
		...formatFactors(factorSweep, show),
		'## Convergence\n',
		show('convergence', 'Violation against iterations'),
		'## Typical users\n',
		TYPICAL_USERS,
		tabulateTypicalUsers(typicalUsers),
		'## The match\n',
		show('reliability', 'What happened against what was said'),
		...formatReliability(reliability),
		'## Movies without ratings\n',
		...formatColdStart(coldStart),
		'## Published yardstick\n',
		YARDSTICK,
		formatPublished(),
		'## Scale\n',
		...(scale === undefined ? [NO_SCALE] : [describeScale(scale), show('scale', 'Training time against size')]),
	].join('\n');
}

const INTRODUCTION = `Each person in turn is new to the recommender. The people are dealt into folds; training leaves
one fold out, and each person of that fold gives a few of their ratings and hides the rest. A hidden movie is relevant
when it has at least 4 stars. All rows meet the same people, the same given ratings and the same candidates.

- *NDCG@10* and *precision@10* look at the ten movies a person would see, *recall@20* at twenty.
- *Popularity* is the mean percentile of the ten by number of ratings.
- *Coverage* is the share of candidates in the ten of at least one person of a fold.
- *Difference* is NDCG@10 less that of the first row, on the same people, by the paired bootstrap; *p* is two-sided.

The baselines' constants were chosen on people outside the first fold, in folds of their own (\`evaluate --tune\`).
Those of the objective were chosen on four fifths of the people as another seed dealt them, also in folds of their
own. So most people tested here had a part in choosing constants, for all rows alike, but no person's ratings ever
trained a model that was tested on them. Those of EASE for a set too large to ask
everyone were chosen on 500 people of that set, of whom a few are asked again.
`;

const NEW_RELEASES = `People on MovieLens are asked about movies of all times; people in a chat rate what they have just
seen. Here each person is asked only about movies that were at most three years old when they rated them, and about two
older ones for each three of these. Who rated fewer than twelve new movies since 2004 is left out. Training has
all ratings of the others, as above. \`evaluate --protocol new-releases\` measures this alone.
`;

const MOODS = `\`/recommend mood:\` multiplies scores by a power of a movie's number of ratings. The table shows what
each mood costs in NDCG@10, which rewards popular movies, and what it gains in coverage. *shipped* is the mood in the
middle, *balanced*.
`;

const TYPICAL_USERS = `How many of the ten movies recommended to each persona of the bot are of the kind that persona
came for: of its genres, from its time, or on its own list of held-back movies. The rankers are trained on all people
of the first data set.
`;

const YARDSTICK = `Liang, Krishnan, Hoffman and Jebara, "Variational autoencoders for collaborative filtering", 2018, \
test on ml-20m: ratings above 3.5 stars, 10,000 people held out, 80 % of their ratings given. Many papers since do \
the same.
\`evaluate --protocol strong-generalisation\` follows their code draw by draw. Our row is open until the command beside
it has been run. The figures of others are copied from their papers; their standard error is about .002.
`;

const NO_SCALE = 'Not measured yet: run `npm run bench:scale`, which writes bench/results/scale.json.\n';

function describeRun({ command, date, machine, seconds, quick }: ReportFigures): string {
	const trial = quick ? '**A quick trial with settings too small to mean much.**\n\n' : '';
	const run = `Measured on ${date} by \`${command}\` in ${Math.round(seconds)} s, on ${machine}.`;
	return `${trial}${run} Every figure and chart is from that run, but for those of the last two sections.\n`;
}

function formatQuality({ title, evaluation }: ReportFigures['moods'], number: number, show: Show): string[] {
	return [
		`## Quality against ratings given: ${title}\n`,
		describeEvaluation(evaluation),
		describeVerdicts(evaluation),
		show(`quality-${number}`, 'NDCG@10 against ratings given'),
		...formatEvaluation(evaluation),
		'### Coverage against popularity\n',
		show(`coverage-${number}`, 'Catalogue coverage against popularity'),
	];
}

function formatNewReleases({ title, evaluation }: NonNullable<ReportFigures['newReleases']>): string[] {
	return [
		`## People who rate what is new: ${title}\n`,
		NEW_RELEASES,
		describeEvaluation(evaluation),
		describeVerdicts(evaluation),
		...formatEvaluation(evaluation),
	];
}

function formatFactors({ title, points }: ReportFigures['factorSweep'], show: Show): string[] {
	return [
		'## Quality against the number of factors\n',
		`On ${title}; the shaded bands are the 95 % intervals.\n`,
		show('factors', 'NDCG@10 against the number of factors'),
		tabulateFactors(points),
	];
}

function tabulateTypicalUsers({ rankers, rows }: TypicalUsers): string {
	return formatMarkdownTable(
		['', ...rankers],
		rows.map(({ title, expected }) => [title, ...expected.map(String)]),
	);
}

/** Says which rankers are ahead, tied or behind, by the intervals of the differences. */
function describeVerdicts({ tested, results, rankers }: Evaluation): string {
	const first = rankers[0].name;
	const lines = tested.map(({ given, people }) => {
		if (people === 0) return `- ${describeGiven(given)}: no person to test.`;
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

function formatEvaluation({ tested, results, rankers }: Evaluation): string[] {
	const legend = rankers.map(({ name, about }) => `- *${name}*: ${about}\n`).join('');
	const tables = tested.map((counts) => {
		const heading = `**${describeGiven(counts.given)}** (${describeTested(counts)})\n`;
		if (counts.people === 0) return heading;
		const rows = results.filter((row) => row.given === counts.given).map(formatRow);
		return `${heading}\n${formatMarkdownTable(HEADINGS, rows)}`;
	});
	return [legend, ...tables];
}

function tabulateFactors(points: ReportFigures['factorSweep']['points']): string {
	const counts = [...new Set(points.map(({ factors }) => factors))];
	const series = Map.groupBy(points, ({ objective, given }) => `${objective}, ${describeGiven(given)}`);
	return formatMarkdownTable(
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
	const on = `on ${machine.cores} cores of ${machine.cpu}, node ${machine.node}`;
	return [
		`Measured on ${measuredOn} by \`npm run bench:scale\`, ${on}, with made-up ratings of ml-32m's shape. `,
		`Time grows with ratings to the power ${growthExponent.toFixed(2)}.\n\n`,
		formatMarkdownTable(headings, rows),
	].join('');
}
