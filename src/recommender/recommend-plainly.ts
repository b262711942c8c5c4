import { inverse, Matrix } from 'ml-matrix';
import type { Model } from '../model/model.ts';
import { weighMovies } from '../model/weigh-ratings.ts';
import { selectTop } from '../numerics/select-top.ts';
import { addTo, addUp, countBelow, divide, dot, measureSpread, scaleToOne, stack } from './plain-vectors.ts';
import type { Prediction, Ratings, RecommendOptions } from './recommender.ts';
import { createPeriodFinder } from './release-period.ts';

// How a list is made, from top to bottom, in plain loops. `createRecommender` makes the same lists many times faster;
// tests compare the two. A movie is its row in the model's arrays, and * between two vectors is their inner product.

/**
 * A prediction with what tells a wrong answer from a tie: `lead`, how much more the movie was worth in its place than
 * the next best one, as a share of the highest score, and `lossOf`, how far its score falls without each rated movie.
 */
export type PlainPrediction = Prediction & { lead: number; lossOf: ReadonlyMap<number, number> };

/**
 * `weightedTarget` is c t, the p*q a rating asks for times the confidence in it; `correction` is c less an unrated
 * movie's.
 */
type Rating = { row: number; stars: number; weightedTarget: number; correction: number };
type Scores = { values: Float64Array; popularity: Float64Array; neighbourScale: number; coherence: number };

/** Prepares the slow and readable twin of `createRecommender(model).recommend`. */
export function createPlainRecommender(model: Model) {
	const { movieIds: ids, ratingCounts, years, factors: k, recipe } = model;
	const { neighbourWeight, coherentWeight, neighbourCentre, coherenceFrom, coherenceTo } = recipe.scoring;
	const rows = [...ids.keys()];
	const ridge = recipe.foldIn.ridge * rows.length;
	const counts = Float64Array.from(ratingCounts, (count) => Math.max(1, count));
	const findPeriod = createPeriodFinder(model);
	const factors = stack(rows.map((row) => model.itemFactors.subarray(row * k, row * k + k)));
	const rarities = Float64Array.from(model.genreNames, (_, bit) => {
		const marked = model.genres.filter((genres) => (genres >> bit) & 1);
		return Math.log(rows.length / marked.length);
	});
	const taste = (row: number) => joinTaste(factors[row], model.genres[row], rarities, recipe.scoring.genreWeight);
	const tastes = stack(rows.map(taste));
	const { rated: ratedWeights } = weighMovies(recipe.objective, ratingCounts);

	return (ratings: Ratings, { count, exclude, accept, popularityPower = 0 }: RecommendOptions): PlainPrediction[] => {
		const profile = rows.filter((row) => ratings.has(ids[row])).map((row) => weigh(row, ratings.get(ids[row])!));
		if (!profile.some(({ stars }) => stars >= 3)) return [];
		const [gram, rightHandSide] = writeEquations(profile);
		const person = solve(gram, rightHandSide);
		const coherence = measureCoherence(profile);
		const yearWeight = findPeriod(profile.map(({ row }) => row)) ?? (() => 1);
		const popularity = counts.map((count, row) => count ** popularityPower * yearWeight(years[row]));
		const plain = score(profile, person, coherence);
		const moody = score(profile, person, coherence, popularity);
		const isOpen = (id: number): boolean => !ratings.has(id) && !exclude?.has(id) && (accept?.(id) ?? true);
		const best = selectTop(moody.values, Math.max(100, count), (row) => isOpen(ids[row]));
		const effects = measureEffects(profile, person, gram);
		return arrange(best, profile, moody, count).map(([row, lead]) => {
			const losses = Float64Array.from(profile, (rating, at) => {
				const neighbourhood = (rating.stars - neighbourCentre) * dot(tastes[rating.row], tastes[row]);
				return dot(factors[row], effects[at]) + plain.neighbourScale * neighbourhood;
			});
			const reasons = selectTop(losses, 3, (at) => losses[at] > 0 && profile[at].stars >= 3);
			const match = rows.length < 2 ? 100 : (100 * countBelow(plain.values[row], plain.values)) / (rows.length - 1);
			const lossOf = new Map(profile.map((rating, at) => [ids[rating.row], losses[at]]));
			const because = reasons.map((at) => ids[profile[at].row]);
			return { movieId: ids[row], score: plain.values[row], match, because, lead, lossOf };
		});
	};

	// 1. A rating is evidence e for a movie, e (1 - p*q)^2, or against it, e (p*q)^2, as an unrated one is a little.
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

	// 3. Coordinate descent: each factor in turn goes where the error is least, but never below 0, until little moves.
	function solve(gram: Float64Array[], rightHandSide: Float64Array): Float64Array {
		const { tolerance, maxSweeps } = recipe.foldIn;
		const person = new Float64Array(k);
		for (let sweep = 0, first = 0; sweep < maxSweeps; sweep++) {
			let violation = 0;
			for (let f = 0; f < k; f++) {
				const slope = dot(gram[f], person) - rightHandSide[f];
				if (person[f] === 0 && !(slope < 0)) continue;
				violation += Math.abs(slope);
				if (gram[f][f] > 0) person[f] = Math.max(0, person[f] - slope / gram[f][f]);
			}
			if (sweep === 0) first = violation;
			if (violation <= tolerance * first) break;
		}
		return person;
	}

	// 4. How clear the taste is, 0 to 1: the mean cosine of each liked movie with the other liked movies nearest to it.
	function measureCoherence(profile: Rating[]): number {
		const liked = profile.filter(({ stars }) => stars >= 3.5).map(({ row }) => tastes[row]);
		if (liked.length < 2) return 0;
		const counted = Math.min(3, Math.ceil(liked.length / 2));
		const nearest = liked.flatMap((taste) => {
			const cosines = Float64Array.from(liked, (other) => (other === taste ? 0 : dot(other, taste)));
			return [...cosines.sort().subarray(-counted)];
		});
		const mean = addUp(Float64Array.from(nearest)) / nearest.length;
		return Math.min(1, Math.max(0, (mean - coherenceFrom) / (coherenceTo - coherenceFrom)));
	}

	// 5. Scores: p*q, and a signed neighbourhood in the spread of p*q; a mood or a period multiplies both.
	function score(profile: Rating[], person: Float64Array, coherence: number, popularity = counts.map(() => 1)): Scores {
		const taste = new Float64Array(tastes[0].length);
		for (const { row, stars } of profile) addTo(taste, stars - neighbourCentre, tastes[row]);
		const affinities = popularity.map((weight, row) => weight * dot(factors[row], person));
		const neighbourhoods = popularity.map((weight, row) => weight * dot(tastes[row], taste));
		const weight = neighbourWeight + coherentWeight * coherence;
		// Where likes and dislikes cancel, nothing is left but rounding errors.
		const noise = 1e-5 * profile.reduce((sum, { stars }) => sum + Math.abs(stars - neighbourCentre), 0);
		const neighbourScale =
			(weight * measureSpread(affinities, counts, 0)) / measureSpread(neighbourhoods, counts, noise);
		const values = affinities.map((affinity, row) => affinity + neighbourScale * neighbourhoods[row]);
		return { values, popularity, neighbourScale, coherence };
	}

	// 6. The list: place by place the movie worth most, less what it gives to liked movies that have had their due.
	function arrange(best: number[], profile: Rating[], moody: Scores, count: number): [row: number, lead: number][] {
		const { coverage, nearWeight, settledLikes, eraYears } = recipe.scoring;
		const { values, popularity, coherence } = moody;
		const top = values[best[0]];
		const highestScore = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
		const leads = best.map((row, at) => (values[row] - values[best[at + 1]]) / highestScore);
		const byScore = best.map((row, at): [number, number] => [row, leads[at]]);
		const liked = profile.filter(({ stars }) => stars > neighbourCentre);
		if (coherence === 0 || liked.length < 2 || count < 2 || !(top > 0)) return byScore.slice(0, count);
		const cosines = best.map((row) => Float64Array.from(liked, (other) => dot(tastes[row], tastes[other.row])));
		// Worth is the score and how near the movie is to a liked one, each as a share of the highest.
		const highest = liked.map((_, i) => Math.max(...cosines.map((own) => own[i])));
		const heaviest = Math.max(...best.map((row) => popularity[row]));
		const nearStrength = (nearWeight * coherence * Math.min(1, settledLikes / liked.length)) / heaviest;
		const worths = Float64Array.from(best, (row, at) => {
			const nearness = Math.max(...cosines[at].map((cosine, i) => (highest[i] > 0 ? cosine / highest[i] : 0)));
			return values[row] / top + nearStrength * nearness * popularity[row];
		});
		// A movie's place is shared out among the liked movies near to it in taste and in years; each is owed by its stars.
		const shares = best.map((row, at) => {
			const apart = liked.map(({ row: other }) =>
				years[row] && years[other] ? Math.abs(years[row] - years[other]) : 0,
			);
			const near = cosines[at].map((cosine, i) => cosine * Math.exp(-apart[i] / eraYears));
			return divide(near, addUp(near));
		});
		const due = Float64Array.from(liked, ({ stars }) => stars - neighbourCentre);
		const owed = divide(due, addUp(due));
		const given = new Float64Array(liked.length);
		const head = Math.min(10, count);
		const taken = new Map<number, number>();
		while (taken.size < Math.min(head, best.length)) {
			const prices = owed.map((share, i) => (given[i] - taken.size * share) / (Math.max(share, 0.02) * head));
			const netWorths = worths.map((worth, at) => worth - coverage * coherence * dot(shares[at], prices));
			const [first, second] = selectTop(netWorths, 2, (at) => !taken.has(best[at]));
			taken.set(best[first], ((netWorths[first] - netWorths[second]) * top) / highestScore);
			addTo(given, 1, shares[first]);
		}
		return [...taken, ...byScore.filter(([row]) => !taken.has(row))].slice(0, count);
	}

	// 7. Reasons: without rating i, p loses A^-1 q_i (c t - d p*q_i) / (1 - d q_i*A^-1 q_i), while factors of 0 stay 0.
	function measureEffects(profile: Rating[], person: Float64Array, gram: Float64Array[]): Float64Array[] {
		const isActive = (f: number): boolean => person[f] > 0;
		const jitter = 1e-9 * gram.reduce((sum, line, f) => sum + (isActive(f) ? line[f] - ridge : 0), 0);
		const keep = (value: number, f: number, g: number): number =>
			isActive(f) && isActive(g) ? value : Number(f === g);
		const matrix = gram.map((line, f) => [...line].map((value, g) => keep(value + (f === g ? jitter : 0), f, g)));
		const inverted = Array.from(inverse(new Matrix(matrix)).to2DArray(), (line) => Float64Array.from(line));
		return profile.map(({ row, weightedTarget, correction }) => {
			const solved = Float64Array.from(inverted, (line, f) => (isActive(f) ? dot(factors[row], line) : 0));
			const rest = weightedTarget - correction * dot(factors[row], person);
			return solved.map((value) => (value * rest) / Math.max(1e-6, 1 - correction * dot(factors[row], solved)));
		});
	}
}

/** A movie's taste, of length 1: its factors, of length 1, beside its genres of length `genreWeight`, rare first. */
function joinTaste(factors: Float64Array, genres: number, rarities: Float64Array, genreWeight: number): Float64Array {
	const marks = rarities.map((rarity, bit) => ((genres >> bit) & 1 ? rarity : 0));
	return scaleToOne(Float64Array.of(...scaleToOne(factors), ...scaleToOne(marks).map((mark) => genreWeight * mark)));
}
