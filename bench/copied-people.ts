import { parseArgs } from 'node:util';
import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { parseArguments } from '../src/cli/flags/parse-arguments.ts';
import { leaveOutUnknownMovies, readRatingFiles } from '../src/cli/ratings/read-rating-files.ts';
import { train } from '../src/cli/train/train.ts';
import { completeTrainOptions } from '../src/cli/train/train-options.ts';
import { readConfig } from '../src/config.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { createFold, drawPeople } from '../src/evaluation/hold-out.ts';
import { createOurs } from '../src/evaluation/nmf.ts';
import type { Ranker } from '../src/evaluation/ranker.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { keepMovies, keepPeople, type RatingTable } from '../src/training/rating-table.ts';
import { trainModelInParallel } from '../src/training/train.ts';
import { selectTrainingSet } from '../src/training/training-set.ts';
import { copyPeople } from './copy-people.ts';

/**
 * `node bench/copied-people.ts [--people 200000] <ratings.csv> ...` trains with the defaults of `train` three times: on
 * people, on a copy of each, and on many copies of each. It asks all three models about the same people, who taught
 * none of them, and prints NDCG@10 and what each training took. Compare many copies with one of each: a copy lacks some
 * of the ratings, and that alone costs quality. This shows a constant that does not fit a large set. It does not show
 * what as many different people would teach.
 */
const CATALOGUE = 'data/catalogue.csv';
const GIVEN = [1, 3, 5, 10, 20];
/** As in the report. */
const ASKED = 700;
const OPTIONS = { folds: 1, seed: 1, draws: 1, minRatings: 5, resamples: 2000 };
const DEFAULTS = completeTrainOptions(parseArguments(['--ratings', '-', '--out', '-'], train, readConfig({})));

const { values, positionals } = parseArgs({
	options: { people: { type: 'string', default: '200000' } },
	allowPositionals: true,
});
if (positionals.length === 0) throw new Error('Name the files of ratings.');
const catalogue = readCatalogue(CATALOGUE);
const content = buildMovieContent(listContentFacts(CATALOGUE, catalogue));
const read = await readRatingFiles(positionals, process.stderr);
const table = leaveOutUnknownMovies(read.table, catalogue, process.stderr);
const foldOf = drawPeople(table.users, ASKED, OPTIONS.seed);
const options = { ...OPTIONS, given: GIVEN, foldOf, factsOf: catalogue.get };
const { set } = createFold(table, foldOf, 0, options);
const candidates = new Set(set.movieIds);
const teachers = keepMovies(
	keepPeople(table, (user) => foldOf[user] !== 0),
	(movieId) => candidates.has(movieId),
);
// The large one last, since the peak of memory is one number for the life of a process.
const people = await trainOn('people', teachers);
const single = await trainOn('a copy of each', copyPeople(teachers, teachers.users, OPTIONS.seed));
const many = await trainOn('many copies of each', copyPeople(teachers, Number(values.people), OPTIONS.seed));
for (const { name, given, ndcg, toFirst } of evaluate(table, [single, many, people], options).results) {
	const difference = toFirst && `, ${digits(toFirst.mean)} (${digits(toFirst.low)} to ${digits(toFirst.high)})`;
	console.log(`${name}, ${given} given: ${digits(ndcg.mean)}${difference ?? ''}`);
}

async function trainOn(name: string, ratings: RatingTable): Promise<Ranker> {
	const [began, before] = [performance.now(), process.cpuUsage()];
	// The movies are chosen already.
	const own = selectTrainingSet(ratings, 1, catalogue.get);
	const trained = await trainModelInParallel(own, DEFAULTS.recipe, DEFAULTS);
	const { user, system } = process.cpuUsage(before);
	const times = `${((performance.now() - began) / 1000).toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of CPU`;
	const memory = `${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(1)} GB at most`;
	const size = `${own.stars.rows} people, ${own.stars.values.length} ratings, ${own.movieIds.length} movies`;
	console.log(`${name}: ${size}; ${times}, ${memory}`);
	return createOurs(name, size, () => trained, { content });
}

function digits(value: number): string {
	return value.toFixed(3);
}
