import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';

/** The catalogue that ships, and its search, once for each test file. */
export const { catalogue, search: titles, details } = await openCatalogue('data/catalogue.csv', buildMovieContent);
