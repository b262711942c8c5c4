import Fuse from 'fuse.js';
import { Refusal } from '../bot/refusal.ts';
import { FEATURE_KINDS, findContent, findFeature, type MovieContent } from '../model/movie-content.ts';
import type { Services } from '../services.ts';
import { foldName } from './fold-name.ts';

const DIRECTOR = FEATURE_KINDS.indexOf('director');
/** How many directors we name when a name is not known. */
const NEAREST = 3;
/** Fuse.js: 0 takes only the same name, 1 anything. */
const MISSPELT = 0.35;

export interface Director {
	readonly name: string;
	/**
	 * Stands for them in a `custom_id`, where a name may be too long: one of their movies, and their place among its
	 * directors, as in "a4.0".
	 */
	readonly word: string;
}

interface ListedDirector {
	readonly name: string;
	readonly folded: string;
}

const directorsByContent = new WeakMap<MovieContent, readonly ListedDirector[]>();

/** Every director, those of the most rated movies first. Listed once: about 20 ms for 17,000 names. */
function listDirectors({ content, recommender }: Pick<Services, 'content' | 'recommender'>): readonly ListedDirector[] {
	const known = directorsByContent.get(content);
	if (known) return known;
	const { movieIds, offsets, features, featureKinds, featureNames } = content;
	const ratings = new Map<number, number>();
	for (let place = 0; place < movieIds.length; place++) {
		const count = recommender.ratingCount(movieIds[place]);
		for (const feature of features.subarray(offsets[place], offsets[place + 1])) {
			if (featureKinds[feature] === DIRECTOR) ratings.set(feature, (ratings.get(feature) ?? 0) + count);
		}
	}
	const sorted = [...ratings].sort(([, a], [, b]) => b - a).map(([feature]) => featureNames[feature]);
	const directors = sorted.map((name) => ({ name, folded: foldName(name) }));
	directorsByContent.set(content, directors);
	return directors;
}

/**
 * Finds a director by name, whatever the accents. A last name is enough where it is one director's, or where one of
 * that name is best known: the first that ratings say.
 */
export function findDirector(typed: string, services: Services): Director | undefined {
	const wanted = foldName(typed);
	if (wanted === '') return undefined;
	const directors = listDirectors(services);
	const found =
		directors.find(({ folded }) => folded === wanted) ?? directors.find(({ folded }) => folded.endsWith(` ${wanted}`));
	return found && { name: found.name, word: writeDirector(found.name, services.content) };
}

/** Lists directors who have a name that starts with what was typed, the best known first. */
export function completeDirector(typed: string, count: number, services: Services): string[] {
	const wanted = ` ${foldName(typed)}`;
	const names: string[] = [];
	for (const { name, folded } of listDirectors(services)) {
		if (` ${folded}`.includes(wanted)) names.push(name);
		if (names.length === count) break;
	}
	return names;
}

/** Names the directors whose names are spelt nearly like what was typed. */
export function guessDirectors(typed: string, services: Services): string[] {
	const initials = new Set(
		foldName(typed)
			.split(' ')
			.map(([initial]) => initial),
	);
	// Fuse.js takes 15 ms over all names; over those with an initial in common it takes two.
	const alike = listDirectors(services).filter(({ folded }) => initials.has(folded[folded.lastIndexOf(' ') + 1]));
	const fuse = new Fuse(alike, { keys: ['folded'], threshold: MISSPELT, ignoreLocation: true });
	return fuse.search(foldName(typed), { limit: NEAREST }).map(({ item }) => item.name);
}

function writeDirector(name: string, content: MovieContent): string {
	const at = content.features.indexOf(findFeature(content, 'director', name));
	const movieId = content.movieIds[content.offsets.findIndex((offset) => offset > at) - 1];
	return `${movieId.toString(36)}.${directorsOf(movieId, content).indexOf(name)}`;
}

/**
 * Reads the word of a director.
 *
 * @throws {Refusal} for a word that stands for none, since anyone can forge a `custom_id`.
 */
export function parseDirector(word: string, content: MovieContent): Director {
	const [movieId, place] = word.split('.');
	const name = directorsOf(Number.parseInt(movieId, 36), content)[Number(place)];
	if (name === undefined) throw new Refusal('filter.unknownDirector', { typed: word });
	return { name, word };
}

/** The directors of a movie. */
function directorsOf(movieId: number, content: MovieContent): string[] {
	const place = findContent(content, movieId);
	if (place < 0) return [];
	const features = content.features.subarray(content.offsets[place], content.offsets[place + 1]);
	return [...features]
		.filter((feature) => content.featureKinds[feature] === DIRECTOR)
		.map((feature) => content.featureNames[feature]);
}
