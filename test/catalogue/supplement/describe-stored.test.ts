import { expect, test } from 'vitest';
import { openMovieDetails } from '../../../src/catalogue/details-table.ts';
import { applySupplement } from '../../../src/catalogue/supplement/apply-supplement.ts';
import { describeStored } from '../../../src/catalogue/supplement/describe-stored.ts';
import { readMovieTerms } from '../../../src/catalogue/terms-table.ts';
import { readMovieTitles } from '../../../src/catalogue/titles-table.ts';
import { catalogue } from '../shipped.ts';

test('what ships, taken apart and compiled again, is the same', () => {
	const path = 'data/catalogue.csv';
	const [titles, details, terms] = [readMovieTitles(path), openMovieDetails(path), readMovieTerms(path)];
	const { movieLens, supplement } = describeStored({ movies: catalogue.movies, titles, details, terms });
	const compiled = applySupplement(movieLens, supplement);
	expect(compiled.movies).toEqual(catalogue.movies);
	const changed = catalogue.movies.filter(
		({ id }) =>
			JSON.stringify(titles.get(id)) !== JSON.stringify(compiled.titles.get(id)) ||
			JSON.stringify(details.get(id)) !== JSON.stringify(compiled.details.get(id)),
	);
	expect(changed.map(({ id, title }) => `${id} ${title}`)).toEqual([]);
	expect(compiled.terms.map(({ id, en }) => `${id} ${en}`)).toEqual(
		[...terms.values()].map(({ id, en }) => `${id} ${en}`),
	);
	expect(compiled.merged.merges).toEqual([]);
});
