import { z } from 'zod';
import type { Evaluation } from './evaluate.ts';

/** All that a run of the report measured; the page and its charts are made of it and of nothing else. */
export interface ReportFigures {
	readonly command: string;
	/** Year, month and day. */
	readonly date: string;
	readonly machine: string;
	readonly seconds: number;
	/** The settings were those of a quick trial, and the figures mean little. */
	readonly quick: boolean;
	readonly evaluations: readonly { readonly title: string; readonly evaluation: Evaluation }[];
	/** Our recommender alone at every setting of its dial. */
	readonly moods: { readonly title: string; readonly evaluation: Evaluation };
	/** Quality of two objectives with different numbers of factors. */
	readonly factorSweep: { readonly title: string; readonly points: readonly FactorPoint[] };
	readonly convergence: readonly ConvergencePoint[];
	readonly typicalUsers: TypicalUsers;
	/** `undefined` where the benchmark has not been run. */
	readonly scale: ScaleFigures | undefined;
}

export interface FactorPoint {
	readonly objective: string;
	readonly factors: number;
	readonly given: number;
	readonly ndcg: { readonly mean: number; readonly low: number; readonly high: number };
}

export interface ConvergencePoint {
	readonly name: string;
	readonly iteration: number;
	/** As a share of the first iteration's. */
	readonly violation: number;
}

/** Of the ten movies each contestant recommends to a typical user, how many are of the kind that user came for. */
export interface TypicalUsers {
	readonly contestants: readonly string[];
	readonly rows: readonly { readonly title: string; readonly expected: readonly number[] }[];
}

const scaleSchema = z.object({
	measuredOn: z.string(),
	machine: z.object({ cpu: z.string(), cores: z.number(), node: z.string() }),
	growthExponent: z.number(),
	sizes: z
		.array(
			z.object({
				ratings: z.number(),
				training: z.object({
					seconds: z.number(),
					iterations: z.number(),
					secondsPerSweep: z.number(),
					peakBytes: z.number(),
				}),
			}),
		)
		.min(1),
});

export type ScaleFigures = z.infer<typeof scaleSchema>;

/** Reads what the scale benchmark wrote. @throws {ZodError} when the text is something else. */
export function parseScaleFigures(text: string): ScaleFigures {
	return scaleSchema.parse(JSON.parse(text));
}
