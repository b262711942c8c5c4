import type { TopLevelSpec } from 'vega-lite';

/**
 * Draws a chart as SVG. Loads vega on first use: only the report needs it, and a machine that runs the bot does not
 * have it.
 */
export async function drawChart(spec: TopLevelSpec): Promise<string> {
	const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
	const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
	try {
		return `${await view.toSVG()}\n`;
	} finally {
		view.finalize();
	}
}
