/** How the ratings of a file are to be read. */
export type ScaleName = 'stars' | 'points' | 'percent' | 'tiers' | 'none';

/** Fewer ratings than this do not show how a person uses a scale of 100. */
const LEAST_FOR_TIERS = 20;

const HALF = /[½]/;
const STARS = /^[★⭐*]+½?$/;
const FRACTION = /^(\d+(?:[.,]\d+)?)\s*(?:\/|out of|von|sur|de|di)\s*(\d+)$/i;

/** A rating as a number, and what it is out of where it says so: "4/5", "80%", "★★★½". */
interface Score {
	readonly value: number;
	readonly outOf: number | undefined;
}

/**
 * Reads one rating. A decimal comma counts as a point. 0 and the words for "none" are no rating.
 *
 * @returns `undefined` where there is no rating, `NaN` as its value where there is one that cannot be read.
 */
export function readScore(text: string): Score | undefined {
	const plain = text.trim();
	if (plain === '' || /^(-|-1|n\/?a|none|null|not rated|unrated)$/i.test(plain)) return undefined;
	if (STARS.test(plain)) {
		const count = [...plain].filter((mark) => /[★⭐*]/u.test(mark)).length;
		return { value: count + (HALF.test(plain) ? 0.5 : 0), outOf: 5 };
	}
	const fraction = FRACTION.exec(plain);
	const value = Number((fraction?.[1] ?? plain.replace(/\s*%$/, '')).replace(',', '.'));
	if (value === 0) return undefined;
	if (fraction) return { value, outOf: Number(fraction[2]) };
	return { value, outOf: plain.endsWith('%') ? 100 : undefined };
}

/**
 * Finds what the ratings of a table without a known scale are out of: the least of 5, 10 and 100 that holds all of
 * them. Whole numbers up to 5 are stars; so are halves.
 */
export function findScale(scores: readonly (Score | undefined)[]): ScaleName {
	const most = scores.reduce((top, score) => Math.max(top, score?.outOf ?? score?.value ?? 0), 0);
	if (most === 0) return 'none';
	if (most <= 5) return 'stars';
	return most <= 10 ? 'points' : 'percent';
}

const TOP: Readonly<Record<ScaleName, number>> = { stars: 5, points: 10, percent: 100, tiers: 10, none: Number.NaN };

/**
 * Turns ratings into stars, in halves. A percentage means something within a person's own scale alone, so with enough
 * of them each tenth of the person's ratings is one half of a star.
 *
 * @returns for each score `undefined` where there is none, and `NaN` where it is outside of its scale.
 * @example toStars([{ value: 7, outOf: undefined }], 'points') // [3.5]
 */
export function toStars(scores: readonly (Score | undefined)[], scale: ScaleName): (number | undefined)[] {
	const percents = scores.flatMap((score) => (score && fits(score, scale) ? [score.value] : []));
	const rank = scale === 'percent' && percents.length >= LEAST_FOR_TIERS ? rankAmong(percents) : undefined;
	return scores.map((score) => {
		if (score === undefined) return undefined;
		if (!fits(score, scale)) return Number.NaN;
		return rank ? rank(score.value) : roundToHalf((score.value / (score.outOf ?? TOP[scale])) * 5);
	});
}

function fits({ value, outOf }: Score, scale: ScaleName): boolean {
	return value > 0 && value <= (outOf ?? TOP[scale]);
}

/** Half a star for each tenth of the ratings, by how many are lower; equals stand in the middle of their place. */
function rankAmong(values: readonly number[]): (value: number) => number {
	const sorted = values.toSorted((a, b) => a - b);
	const places = new Map<number, number>();
	for (const value of new Set(values)) {
		const below = sorted.indexOf(value);
		const upTo = sorted.lastIndexOf(value) + 1;
		places.set(value, (below + upTo) / 2 / sorted.length);
	}
	return (value) => Math.min(5, (Math.floor(places.get(value)! * 10) + 1) / 2);
}

function roundToHalf(stars: number): number {
	return Math.max(0.5, Math.round(stars * 2) / 2);
}
