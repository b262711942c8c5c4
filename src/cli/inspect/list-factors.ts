import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Model } from '../../model/model.ts';
import { findStrongest } from './find-strongest.ts';
import { labelMovieId } from './label-movie-id.ts';

/** Lists every factor with its name and its strongest movies, a line each. */
export function listFactors(model: Model, catalogue: Catalogue, names: readonly string[], movies: number): string {
	const lines = names.map((name, factor) => {
		const titles = findStrongest(model, factor, movies).map((row) => labelMovieId(model.movieIds[row], catalogue));
		return `factor ${factor + 1} (${name}): ${titles.length === 0 ? 'no movie' : titles.join('; ')}\n`;
	});
	return lines.join('');
}
