import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { readTitleFacts } from '../../src/catalogue/title-facts.ts';
import { createTitleSearch } from '../../src/catalogue/title-search.ts';

/** The catalogue that ships, and its search, once for each test file. */
export const catalogue = readCatalogue('data/catalogue.csv');
export const titles = createTitleSearch(catalogue, undefined, readTitleFacts('data/catalogue.csv'));
