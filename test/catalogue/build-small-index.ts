import { buildCatalogueIndex } from '../../src/catalogue/build-catalogue-index.ts';
import type { CatalogueIndex } from '../../src/catalogue/index/catalogue-index.ts';
import type { Movie } from '../../src/catalogue/movie.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';

const NO_ROWS = { ids: new Int32Array(), starts: new Int32Array(1), bytes: new Uint8Array() };
const NO_TABLES = { names: [], translations: [], abbreviations: new Map(), extraWords: new Map(), seriesOf: new Map() };

/** The index of a few movies of which nothing else is known. */
export function buildSmallIndex(movies: readonly Movie[]): CatalogueIndex {
	return buildCatalogueIndex({
		movies,
		tables: NO_TABLES,
		titleRows: NO_ROWS,
		detailRows: NO_ROWS,
		content: buildMovieContent([]),
	});
}
