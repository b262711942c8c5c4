import { z } from 'zod';
import type { ColdStart } from './cold-start.ts';
import type { Evaluation } from './evaluate.ts';
import type { Reliability } from './reliability.ts';

/** All figures of one run of the report. The page and its charts show these and nothing else. */
export interface ReportFigures {
	readonly command: string;
	/** Year, month and day. */
	readonly date: string;
	readonly machine: string;
	readonly seconds: number;
	/** True for a quick trial, with settings too small to mean much. */
	readonly quick: boolean;
	readonly evaluations: readonly { readonly title: string; readonly evaluation: Evaluation }[];
	/** People who rate what is new; `undefined` where no file says when it was rated. */
	readonly newReleases: { readonly title: string; readonly evaluation: Evaluation } | undefined;
	/** Our recommender at each mood. */
	readonly moods: { readonly title: string; readonly evaluation: Evaluation };
	/** Quality of two objectives by number of factors. */
	readonly factorSweep: { readonly title: string; readonly points: readonly FactorPoint[] };
	readonly convergence: readonly ConvergencePoint[];
	readonly typicalUsers: TypicalUsers;
	/** Whether the match keeps its word, by number of ratings given. */
	readonly reliability: readonly Reliability[];
	readonly coldStart: ColdStart;
	/** `undefined` when the benchmark has not been run. */
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

/** For each ranker: how many of the ten movies it recommends to a typical user are of the kind that user came for. */
export interface TypicalUsers {
	readonly rankers: readonly string[];
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

/** Reads the results of the scale benchmark. @throws {ZodError} when the text holds anything else. */
export function parseScaleFigures(text: string): ScaleFigures {
	return scaleSchema.parse(JSON.parse(text));
}
