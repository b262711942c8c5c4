import { formatMarkdownTable } from './format-markdown-table.ts';
import type { ProtocolResult } from './strong-generalisation.ts';

/** What was measured by the published protocol, and on how much data. */
export interface ProtocolFigures {
	readonly events: number;
	readonly people: number;
	readonly movies: number;
	readonly tested: number;
	readonly heldOut: number;
	readonly results: readonly ProtocolResult[];
}

/** The command that measures our row. */
const PROTOCOL_COMMAND = 'npm run cli -- evaluate ml-20m --protocol strong-generalisation';

/** Figures on ml-20m by the same protocol: NDCG@100, recall@20, recall@50, and who published them. */
const PUBLISHED: readonly (readonly string[])[] = [
	['VASP', '0.448', '0.414', '0.552', 'Vančura and Kordík, 2021'],
	['H+Vamp (gated)', '0.445', '0.413', '0.551', 'Kim and Suh, 2019'],
	['RecVAE', '0.442', '0.414', '0.553', 'Shenbin et al., 2020'],
	['Mult-VAE', '0.426', '0.395', '0.537', 'Liang et al., 2018'],
	['EASE', '0.420', '0.391', '0.521', 'Steck, 2019'],
	['Mult-DAE', '0.420', '0.388', '0.524', 'Liang et al., 2018'],
	['CDAE', '0.418', '0.391', '0.523', 'Liang et al., 2018'],
	['SLIM', '0.401', '0.370', '0.495', 'Liang et al., 2018'],
	['WMF', '0.386', '0.360', '0.498', 'Liang et al., 2018'],
	['popularity', '0.191', '0.162', '0.235', 'Steck, 2019'],
];

/** Formats what was measured here. */
export function formatProtocol({ events, people, movies, tested, heldOut, results }: ProtocolFigures): string {
	const rows = results.map(({ name, ndcg100, standardError, recall20, recall50 }) => [
		name,
		`${ndcg100.toFixed(4)} (standard error ${standardError.toFixed(4)})`,
		recall20.toFixed(4),
		recall50.toFixed(4),
	]);
	const data = `${events} ratings above 3.5 by ${people} people; ${movies} movies of the training people; `;
	const test = `${heldOut} people held out twice, ${tested} of them tested.`;
	return `${data}${test}\n\n${formatMarkdownTable(['', 'NDCG@100', 'Recall@20', 'Recall@50'], rows)}\n`;
}

/** Formats the published rows, above all our own, which is open until someone has measured it. */
export function formatPublished(): string {
	const open = ['shipped', 'open', 'open', 'open', `\`${PROTOCOL_COMMAND}\``];
	return formatMarkdownTable(['', 'NDCG@100', 'Recall@20', 'Recall@50', 'published by'], [open, ...PUBLISHED]);
}
