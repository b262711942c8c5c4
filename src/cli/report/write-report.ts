import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { TopLevelSpec } from 'vega-lite';
import {
	chartConvergence,
	chartCoverage,
	chartFactors,
	chartQuality,
	chartReliability,
	chartScale,
} from '../../evaluation/charts.ts';
import { drawChart } from '../../evaluation/draw-chart.ts';
import { formatReport } from '../../evaluation/format-report.ts';
import type { ReportFigures } from '../../evaluation/report-figures.ts';

/** Writes the page, and beside it a folder of the same name with the charts and all figures as JSON. */
export async function writeReport(figures: ReportFigures, out: string): Promise<void> {
	const folder = join(dirname(out), basename(out, '.md'));
	await mkdir(folder, { recursive: true });
	const charts: Record<string, string> = {};
	for (const [key, spec] of Object.entries(listCharts(figures))) {
		charts[key] = `${basename(folder)}/${key}.svg`;
		await writeFile(join(folder, `${key}.svg`), await drawChart(spec));
	}
	await writeFile(join(folder, 'figures.json'), `${JSON.stringify(figures, undefined, '\t')}\n`);
	await writeFile(out, formatReport(figures, charts));
}

function listCharts(figures: ReportFigures): Record<string, TopLevelSpec> {
	const { evaluations, moods, factorSweep, convergence, scale } = figures;
	const charts: Record<string, TopLevelSpec> = {
		moods: chartCoverage(moods.evaluation, `From familiar to daring on ${moods.title}`),
		factors: chartFactors(factorSweep),
		convergence: chartConvergence(convergence),
		reliability: chartReliability(figures.reliability),
	};
	for (const [at, { title, evaluation }] of evaluations.entries()) {
		charts[`quality-${at + 1}`] = chartQuality(evaluation, `Quality on ${title}`);
		charts[`coverage-${at + 1}`] = chartCoverage(evaluation, `Coverage and popularity on ${title}`);
	}
	if (scale !== undefined) charts.scale = chartScale(scale);
	return charts;
}
