import { readCatalogue } from '../src/catalogue/catalogue.ts';
import { listContentFacts } from '../src/catalogue/content-facts.ts';
import { readShippedTraining, trainShipped } from '../src/cli/evaluate/shipped-training.ts';
import { readRatingFiles } from '../src/cli/ratings/read-rating-files.ts';
import { createFold, dealPeople, type Fold, openCase } from '../src/evaluation/hold-out.ts';
import { computeNdcg } from '../src/evaluation/metrics.ts';
import { createOurs } from '../src/evaluation/nmf.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { mean } from './median.ts';
import { widenLists } from './widen-lists.ts';

/**
 * `node bench/coverage.ts <ratings.csv> ...` says what it costs to show more movies to someone. It asks each person
 * once, in the folds of the report, and prints NDCG@10 and the share of the candidates that are in someone's ten: of
 * the recommender that ships, of the same without fame, and of lists that know all others of the fold and show half as
 * many movies again as those, and twice as many. A list does not know the others, so the last two are bounds.
 */
const CATALOGUE = 'data/catalogue.csv';
const GIVEN = [1, 3, 5, 10, 20];
const FOLDS = 5;
const OPTIONS = { minRatings: 5, seed: 1, draws: 1 };
const LENGTH = 10;
const RANKED = 200;
const WIDER = [1.5, 2];

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Name the files of ratings.');
const catalogue = readCatalogue(CATALOGUE);
const content = buildMovieContent(listContentFacts(CATALOGUE, catalogue));
const training = await readShippedTraining('models/default.safetensors', content);
const { table } = await readRatingFiles(files, process.stderr);
const foldOf = dealPeople(table.users, FOLDS, OPTIONS.seed);
/** NDCG of each person and coverage of each fold, by name and number given. */
const figures = new Map<string, { ndcg: number[]; coverage: number[] }>();
for (let fold = 0; fold < FOLDS; fold++)
	measure(createFold(table, foldOf, fold, { ...OPTIONS, factsOf: catalogue.get }));
for (const [name, { ndcg, coverage }] of figures) {
	console.log(`${name}: NDCG@10 ${mean(ndcg).toFixed(4)}, in someone's ten ${(100 * mean(coverage)).toFixed(1)} %`);
}

function measure(fold: Fold): void {
	const model = trainShipped(fold.set, training);
	const scoring = { ...model.recipe.scoring, fameWeight: 0 };
	const others = { ...model, recipe: { ...model.recipe, scoring } };
	const ours = createOurs('shipped', '', () => model, training).fit(fold.set);
	const byWorth = createOurs('without fame', '', () => others, training).fit(fold.set);
	for (const given of GIVEN) {
		const cases = fold.people.map(({ orders }) => openCase(orders[0], given)).filter((found) => found !== undefined);
		const add = (name: string, lists: readonly (readonly number[])[]): void => {
			const own = figures.get(`${given} given, ${name}`) ?? { ndcg: [], coverage: [] };
			figures.set(`${given} given, ${name}`, own);
			own.ndcg.push(...lists.map((list, at) => computeNdcg(list, cases[at].relevant, LENGTH)));
			own.coverage.push(new Set(lists.flat()).size / fold.set.movieIds.length);
		};
		const [ten, lists] = [ours, byWorth].map((rank) => cases.map((each) => rank(each.given, LENGTH)));
		add('shipped', ten);
		add('without fame', lists);
		const ranked = cases.map((each, at) => {
			const others = byWorth(each.given, RANKED).filter((movie) => !lists[at].includes(movie));
			return [...lists[at], ...others];
		});
		const shown = new Set(lists.flat()).size;
		for (const times of WIDER) add(`knowing all lists, ${times} times`, widenLists(ranked, LENGTH, times * shown));
	}
}
