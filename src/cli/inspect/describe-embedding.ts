/** How many factors of an embedding are named. */
const SHOWN_FACTORS = 8;

/** Describes a movie or a person by the strongest factors, and by all numbers. */
export function describeEmbedding(embedding: Float32Array | Float64Array, names: readonly string[]): string {
	const order = [...embedding.keys()]
		.filter((factor) => embedding[factor] > 0)
		.sort((a, b) => embedding[b] - embedding[a]);
	const strongest = order
		.slice(0, SHOWN_FACTORS)
		.map((factor) => `  ${embedding[factor].toPrecision(4)}  ${factor + 1} (${names[factor]})\n`);
	const numbers = Array.from(embedding, (value) => Number(value.toPrecision(4))).join(' ');
	return `strongest of ${order.length} factors that are not 0:\n${strongest.join('')}embedding: ${numbers}\n`;
}
