import { openCatalogue } from '../catalogue/open-catalogue.ts';
import type { TitleSearch } from '../catalogue/title-search.ts';
import { buildMovieContent } from '../model/movie-content.ts';
import { answerLines } from './answer-lines.ts';
import { CATALOGUE_FLAG } from './flags/shared-flags.ts';
import type { Subcommand } from './subcommand.ts';

const MAX_LINE_LENGTH = 5000;

const FLAGS = { catalogue: CATALOGUE_FLAG };

/** Finds the movies that titles mean: a title a line in, a JSON line each out, in order. */
export const resolve = {
	name: 'resolve',
	summary: 'find the movies that titles mean, one title a line on standard input',
	flags: FLAGS,
	examples: ["echo 'lion king' | npm run -s cli -- resolve", 'npm run -s cli -- resolve < titles.txt'],
	async run({ flags }, io) {
		const { search } = await openCatalogue(flags.catalogue, buildMovieContent, (message) =>
			io.errors.write(`${message}\n`),
		);
		return answerLines(io, (line) => findComplaint(line) ?? describeMatches(line, search));
	},
} satisfies Subcommand<typeof FLAGS>;

function findComplaint(line: string): string | undefined {
	if (line.trim() === '') return 'The line is empty; write a title.';
	if (line.length > MAX_LINE_LENGTH)
		return `The line has ${line.length} characters; a title has at most ${MAX_LINE_LENGTH}.`;
	return undefined;
}

function describeMatches(query: string, titles: TitleSearch): object {
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
