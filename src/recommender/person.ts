import type { Model } from '../model/model.ts';
import { createCoherence } from './coherence.ts';
import { createFoldIn, type FoldedProfile, type Profile } from './fold-in.ts';
import { createScoreArrays, createScorer, type ScoreArrays, type ScoresAndRanking } from './score-movies.ts';
import type { TasteVectors } from './taste-vectors.ts';

/**
 * One person while they are being answered: everything that is computed for them, in arrays no other request writes to.
 */
export interface Person extends FoldedProfile, ScoresAndRanking {
	/** How clear their taste is, 0 to 1. */
	readonly coherence: number;
}

/**
 * Computes a person and answers them. A request inside of another has a person of its own. The arrays of the scores
 * serve the next request afterwards, so that `answer` must return copies.
 */
export type AnswerPerson = <Answer>(
	profile: Profile,
	popularityPower: number,
	answer: (person: Person) => Answer,
) => Answer;

/** Prepares that for a model. O(ratings * k^2 + movies * k) a call; no allocation grows with the movies. */
export function createPersonAnswerer(model: Model, vectors: TasteVectors): AnswerPerson {
	const foldIn = createFoldIn(model);
	const measureCoherence = createCoherence(vectors, model.recipe.scoring);
	const scoreMovies = createScorer(model, vectors);
	/** An arena gives nothing back, so arrays are kept for the next request. */
	const free: ScoreArrays[] = [];
	return (profile, popularityPower, answer) => {
		const arrays = free.pop() ?? createScoreArrays(vectors.arena, model.movieIds.length);
		try {
			const folded = foldIn(profile);
			const coherence = measureCoherence(profile);
			return answer({ ...folded, coherence, ...scoreMovies(folded, coherence, popularityPower, arrays) });
		} finally {
			free.push(arrays);
		}
	};
}
