import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../bot/refusal.ts';
import type { Movie } from '../catalogue/movie.ts';
import { findContent, findFeature, hasFeature } from '../model/movie-content.ts';
import type { RatedFeature } from '../recommender/recommender.ts';
import type { Services } from '../services.ts';
import type { ImportOutcome } from '../store/imports.ts';
import type { RatedMovie } from './list-reasons.ts';
import { createPauses } from './pause-often.ts';
import { RATINGS_FOR_GOOD } from './taste.ts';
import { keyOfTrait } from './theme-key.ts';

/** What the ratings of a person say about them, to show to them. */
export interface TasteProfile {
	readonly ratings: number;
	/** How often each number of stars was given, from a half star to five. */
	readonly stars: readonly number[];
	/** What recurs among the liked movies, the strongest first, with movies of it that were liked most. */
	readonly themes: readonly { readonly feature: RatedFeature; readonly movies: readonly Movie[] }[];
	/** How many rated movies are of each decade, from the first to the last; those between may have none. */
	readonly decades: readonly { readonly decade: number; readonly movies: number }[];
	/** Where they are from, the most frequent first: ISO 3166-1. */
	readonly countries: readonly { readonly code: string; readonly movies: number }[];
	/** `undefined` where the model knows too few of the movies. */
	readonly others: Comparison | undefined;
}

/** How a person rates beside everyone else, over the same movies. */
export interface Comparison {
	readonly movies: number;
	readonly mine: number;
	readonly theirs: number;
	/** What the person likes and others like least, beside it; `undefined` where there is no such movie. */
	readonly love: ComparedMovie | undefined;
	readonly dislike: ComparedMovie | undefined;
}

/** A rated movie, and what others give it on average. */
export interface ComparedMovie extends RatedMovie {
	readonly theirs: number;
}

const HALVES = 10;
const THEMES = 4;
const MOVIES_OF_THEME = 3;
const COUNTRIES = 5;
const LIKED_STARS = 4;
const DISLIKED_STARS = 2.5;
/** A difference in stars that is worth a word. */
const UNUSUAL = 0.5;

/**
 * Says what a person's own ratings tell about their taste.
 *
 * @throws {Refusal} with fewer ratings than say anything.
 */
export async function profileTaste(userId: string, services: Services): Promise<TasteProfile> {
	const rated = await listRated(userId, services);
	if (rated.length >= RATINGS_FOR_GOOD) return describeRated(rated, services);
	throw new Refusal('taste.tooFew', { rated: rated.length, needed: RATINGS_FOR_GOOD });
}

/** The same after an import, where it brought ratings and there are enough of them. */
export async function profileAfterImport(
	userId: string,
	{ rated: added, replaced }: Pick<ImportOutcome, 'rated' | 'replaced'>,
	services: Services,
): Promise<TasteProfile | undefined> {
	if (added + replaced === 0) return undefined;
	const rated = await listRated(userId, services);
	return rated.length < RATINGS_FOR_GOOD ? undefined : describeRated(rated, services);
}

async function listRated(userId: string, { store, catalogue }: Services): Promise<RatedMovie[]> {
	return (await store.ratingsOf(userId)).flatMap(({ movieId, stars }) => {
		const movie = catalogue.get(movieId);
		return movie ? [{ movie, stars }] : [];
	});
}

/** Gives the thread away in between: 5,000 ratings take 10 ms. */
async function describeRated(rated: readonly RatedMovie[], services: Services): Promise<TasteProfile> {
	await nextTurn();
	const pause = createPauses();
	const themes = listThemes(rated, services);
	await pause();
	const codes: string[] = [];
	for (const { movie } of rated) {
		await pause();
		const code = services.details.get(movie.id)?.country;
		if (code !== undefined) codes.push(code);
	}
	const countries = countEach(codes).slice(0, COUNTRIES);
	return {
		ratings: rated.length,
		stars: Array.from({ length: HALVES }, (_, at) => rated.filter(({ stars }) => stars * 2 === at + 1).length),
		themes,
		decades: countDecades(rated),
		countries: countries.map(([code, movies]) => ({ code, movies })),
		others: compare(rated, services),
	};
}

/**
 * Decades, countries and languages are said apart. A theme whose movies were all named before says nothing new, nor
 * does one that has the name of another.
 */
function listThemes(
	rated: readonly RatedMovie[],
	{ recommender, content }: Pick<Services, 'recommender' | 'content'>,
): TasteProfile['themes'] {
	const best = rated.filter(({ stars }) => stars >= LIKED_STARS).sort((a, b) => b.stars - a.stars);
	const [named, called] = [new Set<number>(), new Set<string>()];
	const themes: { feature: RatedFeature; movies: Movie[] }[] = [];
	const traits = recommender.traitsOf(new Map(rated.map(({ movie, stars }) => [movie.id, stars])));
	for (const feature of traits) {
		if (['decade', 'country', 'language'].includes(feature.kind) || called.has(keyOfTrait(feature.name))) continue;
		const number = findFeature(content, feature.kind, feature.name);
		const has = ({ movie: { id } }: RatedMovie): boolean => {
			const place = findContent(content, id);
			return place >= 0 && hasFeature(content, place, number);
		};
		const fresh = best.values().filter((each) => !named.has(each.movie.id) && has(each));
		const movies = fresh.take(MOVIES_OF_THEME).toArray();
		if (movies.length < MOVIES_OF_THEME) continue;
		for (const { movie } of movies) named.add(movie.id);
		called.add(keyOfTrait(feature.name));
		if (themes.push({ feature, movies: movies.map(({ movie }) => movie) }) === THEMES) break;
	}
	return themes;
}

function countDecades(rated: readonly RatedMovie[]): TasteProfile['decades'] {
	const counts = new Map(countEach(rated.flatMap(({ movie: { year } }) => (year ? [year - (year % 10)] : []))));
	if (counts.size === 0) return [];
	const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
	return Array.from({ length: (last - first) / 10 + 1 }, (_, at) => {
		const decade = first + 10 * at;
		return { decade, movies: counts.get(decade) ?? 0 };
	});
}

function compare(rated: readonly RatedMovie[], { recommender }: Services): Comparison | undefined {
	const compared = rated.flatMap((each) => {
		const theirs = recommender.averageStars(each.movie.id);
		return theirs === undefined ? [] : [{ ...each, theirs }];
	});
	if (compared.length < RATINGS_FOR_GOOD) return undefined;
	const mean = (of: (each: ComparedMovie) => number): number =>
		compared.reduce((sum, each) => sum + of(each), 0) / compared.length;
	const unusual = compared
		.filter(({ stars, theirs }) => Math.abs(stars - theirs) >= UNUSUAL)
		.sort((a, b) => b.stars - b.theirs - (a.stars - a.theirs));
	return {
		movies: compared.length,
		mine: mean(({ stars }) => stars),
		theirs: mean(({ theirs }) => theirs),
		love: unusual.find(({ stars, theirs }) => stars >= LIKED_STARS && stars > theirs),
		dislike: unusual.findLast(({ stars, theirs }) => stars <= DISLIKED_STARS && stars < theirs),
	};
}

/** Each value with how often it is there, the most frequent first. */
function countEach<Value>(values: readonly Value[]): [Value, number][] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}
