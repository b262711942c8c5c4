import type { Model } from '../model/model.ts';
import { describeModel, type MovieContent } from '../model/movie-content.ts';
import type { Row } from '../model/movie-index.ts';
import { strengthOf } from '../model/neighbours.ts';
import { weighMovies } from '../model/weigh-ratings.ts';
import { selectTop } from '../numerics/select-top.ts';
import { weighEvidence } from './chance.ts';
import {
	addTo,
	addUp,
	addUpPushes,
	divide,
	dot,
	invertPart,
	joinTastes,
	measureSpread,
	solveNonnegative,
	stack,
} from './plain-vectors.ts';
import { prepareContent } from './prepare-content.ts';
import type { Prediction, Ratings, RecommendOptions } from './recommender.ts';
import { createPeriodFinder } from './release-period.ts';
import type { Traits } from './traits.ts';
import { countWellKnown, measureFame, measureFew, settlePower } from './well-known.ts';

// How a list is made, from top to bottom, in plain loops. `createRecommender` makes the same lists many times faster;
// tests compare the two. A movie is its row in the model's arrays, and * between two vectors is their inner product.

/**
 * A prediction with what tells a wrong answer from a tie: `lead`, how much more the movie was worth in its place than
 * the next best one, as a share of the highest score, and `lossOf`, how far its score falls without each rated movie.
 */
export type PlainPrediction = Prediction & { lead: number; lossOf: ReadonlyMap<number, number> };

/** `weightedTarget` is c t: the confidence times the p*q it asks for; `correction` is c less that when unrated. */
type Rating = { row: number; stars: number; weightedTarget: number; correction: number };
type Placed = [row: number, lead: number];
type Scores = { values: Float64Array; popularity: Float64Array; neighbourScale: number; bonusScale: number };

/** Prepares the slow and readable twin of `createRecommender(model, content).recommend`. */
export function createPlainRecommender(model: Model, content: MovieContent = describeModel(model)) {
	const { movieIds: ids, ratingCounts, years, factors: k, recipe, chance, neighbours } = model;
	const { neighbourWeight, neighbourCentre, coherenceFrom, coherenceTo, loneCoherence } = recipe.scoring;
	const rows = [...ids.keys()];
	const factors = stack(rows.map((row) => model.itemFactors.subarray(row * k, row * k + k)));
	const tastes = joinTastes(model, factors);
	const { rated: ratedWeights } = weighMovies(recipe.objective, ratingCounts);
	const [few, fame, wellKnown] = [measureFew(model), measureFame(model), countWellKnown(model)];
	const [counts, equal] = [Float64Array.from(ratingCounts), new Float64Array(rows.length).fill(1)];
	const [ridge, findPeriod] = [recipe.foldIn.ridge * rows.length, createPeriodFinder(model)];
	const push = ({ row, stars }: Rating, other: number) =>
		(stars - neighbourCentre) *
		(stars < neighbourCentre ? dot(tastes[row], tastes[other]) : strengthOf(neighbours, row, other));
	const { traitMeter, findReasons, limitDirectors } = prepareContent(model, content);

	return (ratings: Ratings, { count, exclude, accept, popularityPower = 0 }: RecommendOptions): PlainPrediction[] => {
		const profile = rows.filter((row) => ratings.has(ids[row])).map((row) => weigh(row, ratings.get(ids[row])!));
		if (!profile.some(({ stars }) => stars >= 3)) return [];
		const [gram, rightHandSide] = writeEquations(profile);
		const person = solveNonnegative(gram, rightHandSide, recipe.foldIn); // 3. Factors of 0 or more that solve them.
		const rated = { rows: profile.map(({ row }) => row as Row), stars: profile.map(({ stars }) => stars) };
		const traits = traitMeter.measure(ratings, rated);
		const plain = score(profile, person, traits);
		const yearWeight = findPeriod(profile.map(({ row }) => row)) ?? (() => 1);
		const popularity = counts.map((each) => Math.max(1, each / few) ** settlePower(popularityPower, profile.length));
		for (const row of rows) popularity[row] *= yearWeight(years[row]);
		const moody = score(profile, person, traits, popularity, plain.bonusScale);
		const isOpen = (id: number): boolean => !ratings.has(id) && !exclude?.has(id) && (accept?.(id) ?? true);
		const best = selectTop(moody.values, Math.max(100, count), (row) => isOpen(ids[row]));
		const effects = measureEffects(profile, person, gram);
		return arrange(best, profile, moody, { count, popularityPower }).map(([row, lead]) => {
			const losses = Float64Array.from(effects, (effect) => dot(factors[row], effect));
			for (const [at, rating] of profile.entries()) losses[at] += plain.neighbourScale * push(rating, row);
			traitMeter.addLosses(traits, row, plain.bonusScale, losses);
			const match = sayChance(row, profile, plain.values[row] / plain.bonusScale);
			const [reasons] = findReasons({ profile: rated, traits, bonusScale: plain.bonusScale }, [row], [losses]);
			const lossOf = new Map(profile.map((rating, at) => [ids[rating.row], losses[at]]));
			return { movieId: ids[row], score: plain.values[row], match, ...reasons, lead, lossOf };
		});
	};

	// 1. A rating is evidence e for a movie, e (1 - p*q)^2, or against it, e (p*q)^2; unrated ones have a little against
	// them.
	function weigh(row: number, stars: number): Rating {
		const { objective, foldIn } = recipe;
		if (objective.kind === 'plain') return { row, stars, weightedTarget: stars, correction: 1 - foldIn.unratedWeight };
		const { likedFrom, likedOffset, dislikeSlope } = objective;
		const isLiked = stars >= likedFrom;
		const evidence = ratedWeights[row] * (isLiked ? stars - likedOffset : dislikeSlope * (likedFrom - stars));
		return { row, stars, weightedTarget: isLiked ? Math.max(0, evidence) : 0, correction: Math.max(0, evidence) };
	}

	// 2. The normal equations A p = b: all movies as unrated, a share of the average person, and the person's ratings.
	function writeEquations(profile: Rating[]): [gram: Float64Array[], rightHandSide: Float64Array] {
		const { unratedWeight, prior } = recipe.foldIn;
		const rightHandSide = Float64Array.from(model.priorTarget, (value) => prior * value);
		const flat = Float64Array.from(model.unratedGram, (sum, at) => unratedWeight * sum + prior * model.priorGram[at]);
		const gram = Array.from({ length: k }, (_, f) => flat.subarray(f * k, f * k + k));
		for (const { row, weightedTarget, correction } of profile) {
			addTo(rightHandSide, weightedTarget, factors[row]);
			for (let f = 0; f < k; f++) if (factors[row][f] > 0) addTo(gram[f], correction * factors[row][f], factors[row]);
		}
		for (let f = 0; f < k; f++) gram[f][f] += ridge;
		return [gram, rightHandSide];
	}

	// 4. How clear the taste is and how far each liked movie belongs to it, 0 to 1, by the cosines nearest to it.
	function measureCoherence(liked: Rating[]): [clarity: number, belonging: Float64Array] {
		const means = Float64Array.from(liked, ({ row }) => {
			const others = liked.filter((other) => other.row !== row);
			const cosines = Float64Array.from(others, (other) => dot(tastes[row], tastes[other.row])).sort();
			const [second, first] = cosines.slice(-2);
			return liked.length < 3 ? second : (first + (liked.length > 3 ? Math.max(second, first - 0.25) : second)) / 2;
		});
		if (liked.length < 2) return [liked.length * loneCoherence, means.fill(1)];
		const mean = addUp(means) / liked.length;
		const along = Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
		return [along * along * (3 - 2 * along), means.map((each) => (each < coherenceFrom ? each / coherenceFrom : 1))];
	}

	// 5. Scores: p*q, in its spread what rated movies push up or down, and traits; a mood or a period multiplies all.
	function score(profile: Rating[], person: Float64Array, traits: Traits, popularity = equal, scale?: number): Scores {
		const affinities = popularity.map((weight, row) => weight * dot(factors[row], person));
		const pushes = addUpPushes(profile, neighbourCentre, tastes, neighbours);
		const neighbourhoods = popularity.map((weight, row) => weight * pushes[row]);
		const bonuses = rows.map((row) => traitMeter.sumBonuses(traits, row));
		// Where likes and dislikes cancel, nothing is left but rounding errors.
		const noise = 1e-5 * profile.reduce((sum, { stars }) => sum + Math.abs(stars - neighbourCentre), 0);
		const spread = measureSpread(affinities.subarray(0, wellKnown), 0);
		const bonusScale = scale ?? spread;
		const neighbourScale = (neighbourWeight * spread) / measureSpread(neighbourhoods.subarray(0, wellKnown), noise);
		const addUpParts = (affinity: number, row: number): number =>
			affinity + neighbourScale * neighbourhoods[row] + bonusScale * popularity[row] * bonuses[row];
		return { values: affinities.map(addUpParts), popularity, neighbourScale, bonusScale };
	}

	// 6. The list: place by place the movie worth most, less what it gives to liked movies that have had their due.
	function arrange(best: number[], profile: Rating[], moody: Scores, options: RecommendOptions): Placed[] {
		const { coverage, nearWeight, settledRatings, fameWeight, fameRatings } = recipe.scoring;
		const [{ values, popularity }, { count, popularityPower = 0 }] = [moody, options];
		const likes = profile.filter(({ stars }) => stars >= 3.5);
		const [coherence, belonging] = measureCoherence(likes);
		const liked = coherence > 0 ? likes : [];
		const top = values[best[0]];
		const highestScore = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
		const leadOf = new Map(best.map((row, at) => [row, (values[row] - values[best[at + 1]]) / highestScore]));
		const addLead = (row: number): Placed => [row, leadOf.get(row)!];
		const finish = (list: number[]) => limitDirectors(list).slice(0, count).map(addLead);
		if (count < 2 || !(top > 0)) return finish(best);
		const cosines = best.map((row) => Float64Array.from(liked, (other) => dot(tastes[row], tastes[other.row])));
		// Worth is the score and how near the movie is to a liked one, each as a share of the highest.
		const highest = liked.map((_, i) => Math.max(...cosines.map((own) => own[i])));
		const heaviest = Math.max(...best.map((row) => popularity[row]));
		const clarity = coherence * Math.min(1, settledRatings / profile.length);
		const worths = Float64Array.from(best, (row, at) => {
			const nearness = Math.max(0, ...cosines[at].map((cosine, i) => (highest[i] > 0 ? cosine / highest[i] : 0)));
			return values[row] / top + (nearWeight * clarity * nearness * popularity[row]) / heaviest;
		});
		// A movie's place is shared out among the liked movies near to it; each is owed as it belongs.
		const shares = cosines.map((own) => own.map((cosine) => cosine ** 2)).map((near) => divide(near, addUp(near)));
		const claims = Float64Array.from(liked, ({ stars }, i) => belonging[i] * stars);
		const owed = divide(claims, addUp(claims));
		// In the last places, fame counts against a movie.
		const boldness = popularityPower === 0 ? fameWeight * Math.min(1, profile.length / fameRatings) : 0;
		const [given, head, taken] = [new Float64Array(liked.length), Math.min(10, count), [] as number[]];
		while (taken.length < Math.min(head, best.length)) {
			const handicaps = best.map((row) => (taken.length < 7 ? 0 : boldness * fame[row]));
			const prices = owed.map((due, i) => (given[i] - taken.length * due) / Math.sqrt(Math.max(due, 0.02) * head));
			const netWorths = worths.map((worth, at) => worth - handicaps[at] - coverage * clarity * dot(shares[at], prices));
			const [first, second] = selectTop(netWorths, 2, (at) => !taken.includes(best[at]));
			taken.push(best[first]);
			leadOf.set(best[first], ((netWorths[first] - netWorths[second]) * top) / highestScore);
			addTo(given, 1, shares[first]);
		}
		return finish([...taken, ...best.filter((row) => !taken.includes(row))]);
	}

	// 7. The chance of four stars: the movie's likes, how generous the person is, how much more so to its like, the score.
	function sayChance(row: number, profile: Rating[], score: number): number | undefined {
		if (!chance) return undefined;
		const excess = Float64Array.from(profile, (rating) => rating.stars - chance.movieStars[rating.row]);
		const newness = 5 / (profile.length + 5);
		const mean = addUp(excess) / (profile.length + 5);
		const squares = Float64Array.from(profile, (rating) => dot(tastes[row], tastes[rating.row]) ** 2);
		const like = addUp(squares.map((square, i) => square * (excess[i] - mean))) / (addUp(squares) + 0.5);
		const share = chance.likeShares[row];
		return weighEvidence(chance, [1, Math.log(share / (1 - share)), mean, like, score * (1 - newness), newness]);
	}

	// 8. Reasons: without rating i, p loses A^-1 q_i (c t - d p*q_i) / (1 - d q_i*A^-1 q_i), while factors of 0 stay 0.
	function measureEffects(profile: Rating[], person: Float64Array, gram: Float64Array[]): Float64Array[] {
		const isActive = (f: number): boolean => person[f] > 0;
		const inverted = invertPart(gram, isActive, ridge);
		return profile.map(({ row, weightedTarget, correction }) => {
			const solved = Float64Array.from(inverted, (line, f) => (isActive(f) ? dot(factors[row], line) : 0));
			const rest = weightedTarget - correction * dot(factors[row], person);
			return solved.map((value) => (value * rest) / Math.max(1e-6, 1 - correction * dot(factors[row], solved)));
		});
	}
}
