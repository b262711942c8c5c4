import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { createTitleSearch, type TitleSearch } from '../catalogue/title-search.ts';
import { type Io, UsageError, type Verb } from './verb.ts';

const MAX_LINE_LENGTH = 5000;

/** Answers which movies are meant, a title a line, a JSON line each, in order. */
export const resolve = {
	name: 'resolve',
	summary: 'find the movies meant by titles, one a line on standard input',
	usage: "resolve [--catalogue data/catalogue.csv]\necho 'lion king' | npm run -s cli -- resolve",
	async run(args, io) {
		const titles = createTitleSearch(readCatalogue(parseArguments(args).catalogue));
		return answerLines(titles, io);
	},
} satisfies Verb;

function parseArguments(args: readonly string[]): { catalogue: string } {
	try {
		const options = {
			catalogue: { type: 'string', default: process.env.CATALOGUE_PATH ?? 'data/catalogue.csv' },
		} as const;
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

async function answerLines(titles: TitleSearch, io: Io): Promise<number> {
	let bad = 0;
	for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
		const complaint = findComplaint(line);
		if (complaint !== undefined) bad++;
		const answer = complaint === undefined ? describe(line, titles) : { error: complaint };
		if (!io.output.write(`${JSON.stringify(answer)}\n`)) await once(io.output, 'drain');
	}
	return bad === 0 ? 0 : 1;
}

function findComplaint(line: string): string | undefined {
	if (line.trim() === '') return 'The line is empty; write a title.';
	if (line.length > MAX_LINE_LENGTH)
		return `The line has ${line.length} characters; a title has at most ${MAX_LINE_LENGTH}.`;
	return undefined;
}

function describe(query: string, titles: TitleSearch): object {
	const { verdict, matches } = titles.resolve(query);
	return {
		query,
		confident: verdict === 'confident',
		matches: (verdict === 'none' ? [] : matches).map(({ movie, score }) => ({
			movieId: movie.id,
			title: movie.title,
			year: movie.year ?? null,
			score: Number(score.toFixed(4)),
		})),
	};
}
