import { readCatalogue } from '../../catalogue/catalogue.ts';
import { repeatedFlag, valueFlag } from '../flags/flag.ts';
import { CATALOGUE_FLAG } from '../flags/shared-flags.ts';
import { PATH, wholeNumber } from '../flags/value-kind.ts';
import { SCALE_FLAG } from '../ratings/rating-sources.ts';
import { readRatingFiles } from '../ratings/read-rating-files.ts';
import { readModelOrRefuse } from '../read-model-or-refuse.ts';
import type { Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { describeMovie } from './describe-movie.ts';
import { describePeople } from './describe-people.ts';
import { listFactors } from './list-factors.ts';
import { listModelFacts } from './list-model-facts.ts';
import { nameFactors } from './name-factors.ts';

const MAX_ID = 2 ** 31 - 1;
const ID = wholeNumber(1, MAX_ID);

const FLAGS = {
	movies: valueFlag(ID, { label: '<number>', about: 'how many movies show what a factor is', default: 6 }),
	movie: valueFlag(ID, { label: '<movie id>', about: 'show this movie and its factors' }),
	ratings: repeatedFlag(PATH, {
		label: '<csv>',
		about: 'show how well the model explains the people of this file; may be given several times',
	}),
	scale: SCALE_FLAG,
	person: valueFlag(ID, { label: '<number>', about: 'show this person of --ratings, counted from 1 by ascending id' }),
	catalogue: CATALOGUE_FLAG,
};

/** Shows what is in a model, in movies and genres. */
export const inspect = {
	name: 'inspect',
	summary: 'show the shapes, origin and factors of a model, each factor by its movies and a name',
	operands: { usage: '[<model>]', about: 'a model file; without it, the one of MODEL_PATH', kind: PATH },
	flags: FLAGS,
	examples: [
		'npm run cli -- inspect models/default.safetensors --movie 364',
		'npm run cli -- inspect --ratings ml-latest-small/ratings.csv --person 5',
	],
	async run({ flags, operands, config }, { output, errors }) {
		if (operands.length > 1) throw new UsageError('Name one model file, such as models/default.safetensors.');
		if (flags.person !== undefined && flags.ratings.length === 0)
			throw new UsageError('--person needs --ratings <csv>: the person is one of its people.');
		const path = operands[0] ?? config.modelPath;
		const catalogue = readCatalogue(flags.catalogue);
		const model = await readModelOrRefuse(path);
		const names = nameFactors(model, catalogue);
		const parts = [listModelFacts(model, path), listFactors(model, catalogue, names, flags.movies)];
		if (flags.movie !== undefined) parts.push(describeMovie(model, catalogue, names, flags.movie));
		if (flags.ratings.length > 0) {
			const { table } = await readRatingFiles(flags.ratings, errors, flags.scale);
			parts.push(describePeople(model, names, table, flags.person));
		}
		// Written at the end, so that a refusal stands alone.
		output.write(parts.join('\n'));
		return 0;
	},
} satisfies Subcommand<typeof FLAGS>;
