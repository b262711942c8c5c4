import type { Catalogue } from '../catalogue/catalogue.ts';
import { type EvaluateOptions, evaluate } from '../evaluation/evaluate.ts';
import { createPlainNmf } from '../evaluation/nmf.ts';
import type { Ranker } from '../evaluation/ranker.ts';
import type { ConvergencePoint, FactorPoint, TypicalUsers } from '../evaluation/report-figures.ts';
import { indexMovies } from '../model/movie-index.ts';
import { PLAIN } from '../model/recipe.ts';
import { personas, ratingsOf } from '../rules/personas.ts';
import type { Progress } from '../training/factorise.ts';
import type { RatingTable } from '../training/rating-table.ts';
import { trainModel } from '../training/train.ts';
import type { TrainingSet } from '../training/training-set.ts';
import { createShipped, type ShippedTraining, trainShipped } from './shipped-contestant.ts';

/** Movies a persona is shown. */
const LIST_LENGTH = 10;

/** Quality of the shipped objective and of plain NMF by number of factors. */
export function measureFactorSweep(
	table: RatingTable,
	training: ShippedTraining,
	counts: readonly number[],
	options: EvaluateOptions,
): FactorPoint[] {
	return counts.flatMap((factors) => {
		const contestants = [
			{ ...createShipped(training, factors), name: 'shipped objective' },
			{ ...createPlainNmf(factors, 0.01), name: 'plain NMF' },
		];
		const onProgress: EvaluateOptions['onProgress'] = ({ fold, name }) =>
			options.onProgress?.({ fold, name: `${name}, ${factors} factors` });
		const { results } = evaluate(table, contestants, { ...options, onProgress });
		return results.map(({ name, given, ndcg }) => ({ objective: name, factors, given, ndcg }));
	});
}

/** The violation after each iteration, of the shipped model as it is trained and of plain NMF far beyond its usual end. */
export function measureConvergence(
	set: TrainingSet,
	training: ShippedTraining,
	plainFactors: number,
	maxIterations: number,
): ConvergencePoint[] {
	const points: ConvergencePoint[] = [];
	const record =
		(name: string) =>
		({ iteration, violation }: Progress): void =>
			void points.push({ name, iteration, violation });
	trainShipped(set, training, { onProgress: record('shipped') });
	const options = { factors: plainFactors, seed: 0, tolerance: 1e-4, maxIterations };
	const name = `plain NMF, ${plainFactors} factors`;
	trainModel(set, PLAIN, { ...options, onProgress: record(name) });
	return points;
}

/** What each contestant, having learnt from everybody, recommends to the bot's personas. */
export function measureTypicalUsers(
	set: TrainingSet,
	contestants: readonly Ranker[],
	catalogue: Catalogue,
): TypicalUsers {
	const { rowOf, idOf } = indexMovies(set.movieIds);
	const ranks = contestants.map((contestant) => contestant.fit(set));
	const rows = personas.map((persona) => {
		const known = [...ratingsOf(persona)].flatMap(([movieId, stars]) => {
			const row = rowOf(movieId);
			return row === undefined ? [] : [{ row, stars }];
		});
		known.sort((a, b) => a.row - b.row);
		const given = { rows: known.map(({ row }) => row), stars: known.map(({ stars }) => stars) };
		const { genres = [], until = Number.NEGATIVE_INFINITY, movies = [] } = persona.expected;
		const isExpected = (row: number): boolean => {
			const movie = catalogue.get(idOf(row as (typeof given.rows)[number]));
			if (movie === undefined) return false;
			const isOfTime = movie.year !== undefined && movie.year <= until;
			return isOfTime || movies.includes(movie.id) || movie.genres.some((genre) => genres.includes(genre));
		};
		return { title: persona.title, expected: ranks.map((rank) => rank(given, LIST_LENGTH).filter(isExpected).length) };
	});
	return { rankers: contestants.map(({ name }) => name), rows };
}
