/**
 * A linear map from a movie's content to its factors, for movies that few or no people have rated. It holds whatever
 * features movies of the model have, by name, so that it fits a catalogue that has grown since.
 */
export interface Placement {
	/** By feature: what it stands for, as `createContentVectors` names it. */
	readonly featureNames: readonly string[];
	/** Features by k: whole numbers that stand for `scale / 127` each. */
	readonly weights: Int8Array;
	/** By feature: the greatest absolute weight. */
	readonly scales: Float32Array;
}

/** The greatest number that stands for a weight. */
export const FULL_SCALE = 127;
