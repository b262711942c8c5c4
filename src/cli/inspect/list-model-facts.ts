import type { Model } from '../../model/model.ts';

/** Lists the shape of a model, and what it was trained on and how, a line each. */
export function listModelFacts(model: Model, path: string): string {
	const { recipe, provenance } = model;
	const lines = [
		path,
		describeShape(model),
		...provenance.data.map(describeSource),
		`options: ${joinEntries(provenance.options)}`,
		`metrics: ${joinEntries(provenance.metrics)}`,
		`recipe: ${JSON.stringify(recipe)}`,
	];
	return `${lines.join('\n')}\n`;
}

function describeSource({ name, sha256, people, ratings }: Model['provenance']['data'][number]): string {
	const parts = [name, ...(people === undefined ? [] : [`${people} people`]), `${ratings} ratings`];
	return `trained on: ${[...parts, ...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`])].join(', ')}`;
}

function describeShape({ itemFactors, factors, movieIds }: Model): string {
	const zeros = itemFactors.filter((value) => value === 0).length / itemFactors.length;
	const largest = itemFactors.reduce((most, value) => Math.max(most, value), 0);
	return (
		`item factors: ${movieIds.length} movies x ${factors} factors, ` +
		`${(100 * zeros).toFixed(1)} % zeros, largest ${largest.toPrecision(4)}`
	);
}

function joinEntries(entries: Readonly<Record<string, string | number>>): string {
	return Object.entries(entries)
		.map(([key, value]) => `${key} ${value}`)
		.join(', ');
}
