import type { Movie } from '../movie.ts';
import type { CompiledCatalogue } from './apply-supplement.ts';
import { type Count, countCatalogue } from './count-catalogue.ts';
import type { Supplement } from './supplement.ts';

/**
 * Describes in Markdown what a supplement changed: counts before and after, titles corrected, movies merged, and pairs
 * that look alike and stayed apart.
 */
export function summariseCompiling(movieLens: readonly Movie[], supplement: Supplement, compiled: CompiledCatalogue) {
	const { merged, terms } = compiled;
	const before = new Map(countCatalogue({ movies: movieLens, titles: new Map(), details: new Map(), terms: [] }));
	const after = countCatalogue({ ...compiled, terms });
	const joined: Count[] = [
		['titles corrected', countCorrected(movieLens, compiled.movies)],
		['rows of new movies', supplement.newMovies.length],
		['rows merged by an id', merged.merges.filter(({ by }) => by === 'id').length],
		['rows merged by title, year and director', merged.merges.filter(({ by }) => by !== 'id').length],
		['pairs that look alike and stay apart', merged.lookalikes.length],
		['terms left out as explicit, or without a movie', supplement.terms.size - terms.length],
	];
	return [
		formatTable(
			['catalogue', 'MovieLens alone', 'compiled'],
			after.map(([what, n]) => [what, before.get(what) ?? 0, n]),
		),
		formatTable(['supplement', 'number'], joined),
		...merged.merges.map(
			({ title, year, id, by }) => `merged: ${title} (${year ?? 'no year'}) is movie ${id}, by ${by}`,
		),
		...merged.lookalikes.map(({ title, ids }) => `alike, and kept apart: ${title}, ${ids.join(' and ')}`),
		'',
	].join('\n');
}

function countCorrected(movieLens: readonly Movie[], movies: readonly Movie[]): number {
	const titleOf = new Map(movies.map(({ id, title }) => [id, title]));
	return movieLens.filter(({ id, title }) => titleOf.get(id) !== title).length;
}

function formatTable(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const format = (cell: string | number) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell);
	const lines = rows.map((cells) => `| ${cells.map(format).join(' | ')} |`);
	const rule = `| --- |${' ---: |'.repeat(heading.length - 1)}`;
	return [`| ${heading.join(' | ')} |`, rule, ...lines, ''].join('\n');
}
