import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Catalogue, readCatalogue } from '../catalogue/catalogue.ts';
import { readModel } from '../model/model-file.ts';
import { createRecommender, type Recommender } from '../recommender/recommender.ts';
import { type Io, UsageError, type Verb } from './verb.ts';

const MAX_LINE_LENGTH = 1_000_000;
const MAX_COUNT = 1000;

const querySchema = z.strictObject({
	ratings: z.record(
		z.string().regex(/^[1-9]\d{0,9}$/, 'a movie id is a positive whole number'),
		z.number().min(0.5).max(5).multipleOf(0.5),
	),
	count: z.int().min(1).max(MAX_COUNT).default(10),
});

/** Answers what to watch, a profile of ratings a line, a JSON line each, in order. */
export const recommend = {
	name: 'recommend',
	summary: 'recommend movies for ratings, one JSON object a line on standard input',
	usage:
		'recommend [--model models/default.safetensors] [--catalogue data/catalogue.csv]\n' +
		`echo '{"ratings":{"364":5,"588":4.5},"count":10}' | npm run -s cli -- recommend`,
	async run(args, io) {
		const { model, catalogue } = parseArguments(args);
		const titles = readCatalogue(catalogue);
		const recommender = createRecommender(await openModel(model));
		return answerLines(recommender, titles, io);
	},
} satisfies Verb;

function parseArguments(args: readonly string[]): { model: string; catalogue: string } {
	try {
		const options = {
			model: { type: 'string', default: process.env.MODEL_PATH ?? 'models/default.safetensors' },
			catalogue: { type: 'string', default: process.env.CATALOGUE_PATH ?? 'data/catalogue.csv' },
		} as const;
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

async function openModel(path: string) {
	try {
		return await readModel(path);
	} catch (error) {
		throw new UsageError(`Cannot use the model: ${(error as Error).message}`);
	}
}

async function answerLines(recommender: Recommender, catalogue: Catalogue, io: Io): Promise<number> {
	let bad = 0;
	for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
		const query = readQuery(line);
		if (typeof query === 'string') bad++;
		const answer = typeof query === 'string' ? { error: query } : describe(query, recommender, catalogue);
		if (!io.output.write(`${JSON.stringify(answer)}\n`)) await once(io.output, 'drain');
	}
	return bad === 0 ? 0 : 1;
}

/** @returns the query, or what is wrong with the line. */
function readQuery(line: string): z.infer<typeof querySchema> | string {
	if (line.length > MAX_LINE_LENGTH) {
		return `The line has ${line.length} characters; at most ${MAX_LINE_LENGTH} are read.`;
	}
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

function describe(
	{ ratings, count }: z.infer<typeof querySchema>,
	recommender: Recommender,
	catalogue: Catalogue,
): object {
	const byId = new Map(Object.entries(ratings).map(([movieId, stars]) => [Number(movieId), stars]));
	return {
		recommendations: recommender.recommend(byId, { count }).map(({ movieId, score, match, because }) => {
			const movie = catalogue.get(movieId);
			return {
				movieId,
				title: movie?.title ?? null,
				year: movie?.year ?? null,
				score: Number(score.toPrecision(6)),
				match: Number(match.toFixed(2)),
				because,
			};
		}),
	};
}
