import { z } from 'zod';
import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import { listContentFacts } from '../catalogue/content-facts.ts';
import { buildMovieContent } from '../model/movie-content.ts';
import { createRecommender, type Prediction, type Recommender } from '../recommender/recommender.ts';
import { collectEntries } from '../rules/collect-entries.ts';
import type { ImportEntry } from '../store/imports.ts';
import { answerLines } from './answer-lines.ts';
import { valueFlag } from './flags/flag.ts';
import { CATALOGUE_FLAG, MODEL_FLAG } from './flags/shared-flags.ts';
import { PATH } from './flags/value-kind.ts';
import { readAndMatch } from './import/read-and-match.ts';
import { readModelOrRefuse } from './read-model-or-refuse.ts';
import type { Subcommand } from './subcommand.ts';

const MAX_LINE_LENGTH = 1_000_000;
const MAX_COUNT = 1000;
const PROFILE_COUNT = 10;

const querySchema = z.strictObject({
	ratings: z.record(
		z.string().regex(/^[1-9]\d{0,9}$/, 'a movie id is a positive whole number'),
		z.number().min(0.5).max(5).multipleOf(0.5),
	),
	count: z.int().min(1).max(MAX_COUNT).default(10),
});
type Query = z.infer<typeof querySchema>;

const FLAGS = {
	model: MODEL_FLAG,
	catalogue: CATALOGUE_FLAG,
	profile: valueFlag(PATH, { label: '<file>', about: 'an export of ratings, instead of standard input' }),
};

/** Recommends movies: a profile of ratings a line in, a JSON line each out, in order. */
export const recommend = {
	name: 'recommend',
	summary: 'recommend movies for ratings, one JSON object a line on standard input',
	flags: FLAGS,
	examples: [
		`echo '{"ratings":{"364":5,"588":4.5},"count":10}' | npm run -s cli -- recommend`,
		'npm run -s cli -- recommend < profiles.jsonl',
		'npm run -s cli -- recommend --profile letterboxd.zip',
	],
	async run({ flags, config }, io) {
		const catalogue = readCatalogue(flags.catalogue);
		const recommender = createRecommender(
			await readModelOrRefuse(flags.model),
			buildMovieContent(listContentFacts(flags.catalogue, catalogue)),
		);
		if (flags.profile !== undefined) {
			const settings = { cataloguePath: flags.catalogue, maxBytes: config.importMaxBytes };
			const { matched } = await readAndMatch(flags.profile, settings, io.errors);
			io.output.write(`${JSON.stringify(recommendForProfile(collectEntries(matched), recommender, catalogue))}\n`);
			return 0;
		}
		return answerLines(io, (line) => {
			const query = readQuery(line);
			return typeof query === 'string' ? query : describeList(query, recommender, catalogue);
		});
	},
} satisfies Subcommand<typeof FLAGS>;

/** @returns the query, or what is wrong with the line. */
function readQuery(line: string): Query | string {
	if (line.length > MAX_LINE_LENGTH)
		return `The line has ${line.length} characters; at most ${MAX_LINE_LENGTH} are read.`;
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return 'The line is not JSON; write something like {"ratings":{"364":5,"588":4.5},"count":10}.';
	}
	const parsed = querySchema.safeParse(value);
	return parsed.success ? parsed.data : parsed.error.issues.map(describeIssue).join('; ');
}

function describeIssue(issue: z.core.$ZodIssue): string {
	const message = issue.code === 'invalid_key' ? issue.issues[0].message : issue.message;
	return issue.path.length > 0 ? `${issue.path.join('.')}: ${message}` : message;
}

function describeList({ ratings, count }: Query, recommender: Recommender, catalogue: Catalogue): object {
	const byId = new Map(Object.entries(ratings).map(([movieId, stars]) => [Number(movieId), stars]));
	return describeMovies(recommender.recommend(byId, { count }), catalogue);
}

/** Leaves out what the person has seen or does not want, as the bot does. */
function recommendForProfile(entries: readonly ImportEntry[], recommender: Recommender, catalogue: Catalogue): object {
	const rated = entries.flatMap(({ movieId, stars }) => (stars === undefined ? [] : [[movieId, stars] as const]));
	const hidden = entries.filter(({ kind }) => kind === 'seen' || kind === 'unwanted');
	const exclude = new Set(hidden.map(({ movieId }) => movieId));
	return describeMovies(recommender.recommend(new Map(rated), { count: PROFILE_COUNT, exclude }), catalogue);
}

function describeMovies(list: readonly Prediction[], catalogue: Catalogue): object {
	return {
		recommendations: list.map(({ movieId, score, match, because }) => ({
			movieId,
			title: catalogue.get(movieId)?.title ?? null,
			year: catalogue.get(movieId)?.year ?? null,
			score: Number(score.toPrecision(6)),
			match: match === undefined ? null : Number(match.toFixed(2)),
			because,
		})),
	};
}
