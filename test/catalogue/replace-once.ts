import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { replaceCatalogue } from '../../src/catalogue/replace-catalogue.ts';
import { buildMovieContent } from '../../src/model/movie-content.ts';
import { compileSample } from './supplement/compile-sample.ts';

/** Replaces a catalogue by the sample with one more movie: `node replace-once.ts <catalogue>`. */
const [path] = process.argv.slice(2);
const { compiled } = compileSample({ supplement: { 'new-films.csv': [',,9999999,,Newcomer,2026,,,,,,,,,,,,,test'] } });
await replaceCatalogue(path, compiled, '2026-02-02', buildMovieContent);
readCatalogue(path);
