import { POPULARITY } from '../../evaluation/popularity.ts';
import { formatProtocol } from '../../evaluation/published-figures.ts';
import { measureProtocol, splitStrongly } from '../../evaluation/strong-generalisation.ts';
import type { RatingTable } from '../../training/rating-table.ts';
import type { MovieFacts } from '../../training/training-set.ts';
import { UsageError } from '../usage-error.ts';
import { createShipped } from './shipped-rows.ts';
import type { ShippedTraining } from './shipped-training.ts';

interface ProtocolOptions {
	readonly heldOut: number;
	readonly json: boolean;
	readonly factsOf: (movieId: number) => MovieFacts | undefined;
}

/**
 * Measures our recommender and popularity by the published protocol.
 *
 * @returns a table, or JSON, with what was tested.
 * @throws {UsageError} when too few people are left to train on.
 */
export function evaluateByProtocol(
	table: RatingTable,
	training: ShippedTraining,
	{ heldOut, json, factsOf }: ProtocolOptions,
): string {
	const split = splitOrRefuse(table, heldOut, factsOf);
	const { events, people, set, cases } = split;
	const results = [createShipped(training), POPULARITY].map((row) => measureProtocol(row, split));
	const figures = { events, people, movies: set.movieIds.length, tested: cases.length, heldOut, results };
	return json ? `${JSON.stringify(figures)}\n` : formatProtocol(figures);
}

function splitOrRefuse(table: RatingTable, heldOut: number, factsOf: ProtocolOptions['factsOf']) {
	try {
		return splitStrongly(table, heldOut, factsOf);
	} catch (error) {
		if (error instanceof RangeError) throw new UsageError(`${error.message}; say fewer with --held-out.`);
		throw error;
	}
}
