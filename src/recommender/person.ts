import { type Coherence, createCoherence } from './coherence.ts';
import { countGram, createFoldIn, type FoldedProfile, type Profile } from './fold-in.ts';
import type { AllMovies } from './place-movies.ts';
import type { PreparedContent } from './prepare-content.ts';
import { createScoreArrays, type ScoreArrays } from './read-scores.ts';
import { createScorer, type ScoresAndRanking } from './score-movies.ts';
import type { TasteVectors } from './taste-vectors.ts';
import type { Traits } from './traits.ts';

/** One person while they are being answered: all that is computed for them, in arrays no other request writes to. */
export interface Person extends FoldedProfile, ScoresAndRanking {
	readonly traits: Traits;
	readonly coherence: Coherence;
	/** The mood they asked in, see `createScorer`. */
	readonly popularityPower: number;
	/** By row, whether they rated the movie: 1 or 0. */
	readonly isRated: Uint8Array;
}

/**
 * Computes a person and answers them. A request inside of another has a person of its own. Afterwards the large arrays
 * serve the next request, so `answer` must return copies. The first `reach` movies may be asked about: all, unless it
 * says.
 */
export type AnswerPerson = <Answer>(
	profile: Profile,
	ratings: ReadonlyMap<number, number>,
	popularityPower: number,
	answer: (person: Person) => Answer,
	reach?: number,
) => Answer;

/** Prepares that for a model. O(ratings * k^2 + movies * k) a call; no allocation grows with the movies. */
export function createPersonAnswerer(
	all: AllMovies,
	vectors: TasteVectors,
	{ index, traitMeter }: Pick<PreparedContent, 'index' | 'traitMeter'>,
): AnswerPerson {
	const foldIn = createFoldIn(all.trained, vectors.arena);
	const measureCoherence = createCoherence(vectors, all.recipe.scoring);
	const scoreMovies = createScorer(all, vectors, index);
	/** An arena gives nothing back, so arrays are kept for the next request. */
	const free: PersonArrays[] = [];
	return (profile, ratings, popularityPower, answer, reach = all.movieIds.length) => {
		const arrays = free.pop() ?? createPersonArrays(all);
		const { gram, isRated } = arrays;
		try {
			const folded = foldIn(profile, gram);
			const coherence = measureCoherence(profile);
			const traits = traitMeter.measure(ratings, profile);
			for (const row of profile.rows) isRated[row] = 1;
			return answer({
				...folded,
				traits,
				coherence,
				popularityPower,
				isRated,
				...scoreMovies(folded, traits, popularityPower, arrays, reach),
			});
		} finally {
			for (const row of profile.rows) isRated[row] = 0;
			free.push(arrays);
		}
	};
}

/** The large arrays of a person. */
interface PersonArrays extends ScoreArrays {
	readonly gram: Float64Array;
	readonly isRated: Uint8Array;
}

function createPersonArrays(all: AllMovies): PersonArrays {
	const { movieIds, factors, arena } = all;
	return {
		...createScoreArrays(all),
		gram: arena.floats(countGram(factors)),
		isRated: new Uint8Array(movieIds.length),
	};
}
