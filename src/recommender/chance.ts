import type { ChanceModel } from '../model/chance-model.ts';
import type { Model } from '../model/model.ts';
import { createGrowingArray } from '../numerics/growing-array.ts';
import { countKnown, type Profile } from './fold-in.ts';
import type { Scores } from './score-movies.ts';
import { countCosines, placeInFours, type TasteVectors } from './taste-vectors.ts';

/** This many stars of nothing unusual, added to what a person gave, keep few ratings from saying much. */
const USUAL_RATINGS = 5;
/** The same for the ratings of movies like one movie, in squared cosines. */
const USUAL_LIKENESS = 0.5;

/** How many numbers are evidence for one movie: 1, then movie, person, likeness, standing and newness. */
export const EVIDENCE = 6;

/**
 * @param rows - The movies that are asked about.
 * @returns `EVIDENCE` numbers for each.
 */
export type WeighEvidence = (person: Asked, rows: readonly number[]) => Float64Array;

/** What of a person says whether they will like a movie. */
interface Asked {
	readonly profile: Profile;
	/** In any unit, and that unit: the spread of p.q. */
	readonly scores: Pick<Scores, 'of' | 'bonusScale'>;
}

/**
 * Prepares a function that collects what speaks for and against a person liking a movie if they watch it:
 *
 *     movie    = log odds of the movie's share of likes
 *     person   = sum over rated i of (stars - movieStars) / (ratings + 5)
 *     likeness = sum over rated i of cos(i, movie)^2 (stars - movieStars - person) / (sum of cos^2 + 0.5)
 *     standing = score / spread of p.q * ratings / (ratings + 5)
 *     newness  = 5 / (ratings + 5)
 *
 * The second is how generous the person is, the third what they thought of movies like this one. Standing makes up for
 * asking about the head of a list: the others have no part in choosing it. The more ratings, the more a score says.
 * Newness gives the generosity of most people to someone who gave few stars. O(rated * rows * width).
 *
 * @throws {TypeError} when the model has no chance.
 */
export function createEvidence({ chance }: Model, vectors: TasteVectors): WeighEvidence {
	if (chance === undefined) throw new TypeError('the model has no chance');
	const { likeShares, movieStars } = chance;
	const takeCosines = createGrowingArray(vectors.arena.singles);
	return ({ profile: { rows: all, stars }, scores }, rows) => {
		// Of a movie that nearly no one rated, it is not known what others gave it.
		const count = countKnown(all, likeShares.length);
		const rated = new Int32Array(all.slice(0, count));
		const excess = new Float64Array(count);
		let total = 0;
		for (let at = 0; at < count; at++) {
			excess[at] = stars[at] - movieStars[rated[at]];
			total += excess[at];
		}
		const person = total / (count + USUAL_RATINGS);
		const newness = USUAL_RATINGS / (count + USUAL_RATINGS);
		const evidence = new Float64Array(EVIDENCE * rows.length);
		const values = scores.of(rows);
		const cosines = takeCosines(countCosines(rows.length, count));
		if (count > 0 && rows.length > 0) vectors.compare(new Int32Array(rows), rated, cosines);
		for (let at = 0; at < rows.length; at++) {
			let [sum, weight] = [0, USUAL_LIKENESS];
			for (let i = 0; i < count; i++) {
				const cosine = cosines[placeInFours(at, i, count)];
				sum += cosine * cosine * (excess[i] - person);
				weight += cosine * cosine;
			}
			const share = likeShares[rows[at]];
			evidence[EVIDENCE * at] = 1;
			evidence[EVIDENCE * at + 1] = Math.log(share / (1 - share));
			evidence[EVIDENCE * at + 2] = person;
			evidence[EVIDENCE * at + 3] = sum / weight;
			evidence[EVIDENCE * at + 4] = (values[at] / scores.bonusScale) * (1 - newness);
			evidence[EVIDENCE * at + 5] = newness;
		}
		return evidence;
	};
}

/** The chance that the person gives each movie four stars or more if they watch it, in percent. */
export type MeasureChances = (person: Asked, rows: readonly number[]) => (number | undefined)[];

/**
 * Prepares that: a logistic regression on the evidence, whose weights were fitted on people that training had left out.
 * A movie without a chance gets `undefined`, as does every movie of a model without one.
 */
export function createChances(model: Model, vectors: TasteVectors): MeasureChances {
	if (model.chance === undefined) return (_, rows) => rows.map(() => undefined);
	const { chance } = model;
	const { likeShares } = chance;
	const weigh = createEvidence(model, vectors);
	return (person, rows) => {
		const known = rows.filter((row) => row < likeShares.length);
		const evidence = weigh(person, known);
		let next = 0;
		return rows.map((row) =>
			row < likeShares.length ? weighEvidence(chance, evidence, EVIDENCE * next++) : undefined,
		);
	};
}

/** The chance, in percent, by the evidence for one movie, which begins at place `at`. */
export function weighEvidence(chance: ChanceModel, evidence: ArrayLike<number>, at = 0): number {
	const { base, movie, person, likeness, standing, newness } = chance;
	const own = base * evidence[at] + movie * evidence[at + 1] + person * evidence[at + 2];
	const compared = likeness * evidence[at + 3] + standing * evidence[at + 4] + newness * evidence[at + 5];
	return 100 / (1 + Math.exp(-(own + compared)));
}
