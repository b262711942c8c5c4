import { readFileSync } from 'node:fs';
import { buildCatalogueIndex } from '../src/catalogue/build-catalogue-index.ts';
import { readSources } from '../src/catalogue/catalogue-sources.ts';
import { readDetailRows } from '../src/catalogue/details-table.ts';
import { splitWords } from '../src/catalogue/index/split-words.ts';
import { ARTICLES } from '../src/catalogue/index/title-index.ts';
import { readTitleTables } from '../src/catalogue/index/title-tables.ts';
import type { Movie } from '../src/catalogue/movie.ts';
import { readMovies } from '../src/catalogue/read-movies.ts';
import { createTitleSearch, type TitleSearch } from '../src/catalogue/title-search.ts';
import { openTitleRows, readTitleRows } from '../src/catalogue/titles-table.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { createRandom } from '../src/numerics/random.ts';
import { makeTypo, pickBelow } from '../test/catalogue/make-typos.ts';

/*
 * Prints how often the verdict is right, by kind of text, and how often each threshold of it would err. The lines are
 * made at random from the catalogue, so none of them chose a rule; another seed makes others. Movies are typed as
 * often as they are rated: node bench/verdict.ts [seed]
 *
 * One movie in ten is left out of the catalogue that is searched. Then the titles are typed that no other movie has:
 * any movie is wrong for them.
 */
const CATALOGUE = 'data/catalogue.csv';
const LINES = 1000;
const LEFT_OUT = 10;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const random = createRandom(Number(process.argv[2] ?? 2026));
const pick = <Item>(items: readonly Item[]): Item => items[pickBelow(items.length, random)];

interface Line {
	readonly text: string;
	/** The movie that is meant; `undefined` when none is. */
	readonly movie?: Movie;
}

const movies = readMovies(CATALOGUE, (await readSources(CATALOGUE)).catalogue);
const isLeftOut = new Set(movies.filter(() => pickBelow(LEFT_OUT, random) === 0));
const searched = movies.filter((movie) => !isLeftOut.has(movie));
const tables = readTitleTables();
const titleRows = readTitleRows(CATALOGUE);
const index = buildCatalogueIndex({
	movies: searched,
	tables,
	titleRows,
	detailRows: readDetailRows(CATALOGUE),
	content: buildMovieContent([]),
});
const search = createTitleSearch(index);
const around = [...tables.extraWords].filter(([, meaning]) => meaning === '').map(([words]) => words);
const known = searched.filter(({ ratings }) => ratings >= 20);
const byRating = searched.flatMap((movie) => new Array<Movie>(movie.ratings).fill(movie));
const taken = new Set(searched.map(({ title }) => joinWords(title)));
const unknown = [...isLeftOut].filter(({ title }) => !taken.has(joinWords(title)));
const foreign = [...listForeignTitles()];

const kinds: Record<string, Line[]> = {
	'title, as it is': sample(({ title }) => title),
	'title, without marks': sample(({ title }) => title.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '')),
	'title and year': sample(({ title, year }) => `${title.toLowerCase()} ${year ?? ''}`),
	'one typo': sample(({ title }) => makeTypo(title, random)),
	'two typos': sample(({ title }) => makeTypo(makeTypo(title, random), random)),
	'words around': sample(({ title }) => `${pick(around)} ${title.toLowerCase()} ${pick(around)}`),
	'another language': Array.from({ length: LINES }, () => pick(foreign)),
	'left out, known': unknown.filter(({ ratings }) => ratings >= 5).map(({ title }) => ({ text: title })),
	'left out, any': Array.from({ length: LINES }, () => ({ text: pick(unknown).title.toLowerCase() })),
	chat: readFileSync('test/catalogue/not-titles.txt', 'utf8')
		.trim()
		.split('\n')
		.map((text) => ({ text })),
	'random letters': Array.from({ length: LINES }, () => ({
		text: Array.from({ length: 6 + pickBelow(7, random) }, () => pick([...LETTERS])).join(''),
	})),
};

const answers = Object.entries(kinds).map(([kind, lines]) => ({
	kind,
	answers: lines.map((line) => ({ line, ...search.resolve(line.text) })),
}));
printVerdicts();
printThresholds();

function sample(type: (movie: Movie) => string): Line[] {
	return Array.from({ length: LINES }, () => {
		const movie = pick(byRating);
		return { text: type(movie), movie };
	});
}

function joinWords(title: string): string {
	return splitWords(title)
		.filter((word) => !ARTICLES.has(word))
		.join(' ');
}

function* listForeignTitles(): Generator<Line> {
	const rows = openTitleRows(titleRows);
	for (const movie of known) {
		for (const { title, isOfficial } of rows.get(movie.id) ?? []) if (isOfficial) yield { text: title, movie };
	}
}

function printVerdicts(): void {
	console.log('| kind | lines | confident | of them right | menu | none |\n|---|---|---|---|---|---|');
	for (const { kind, answers: all } of answers) {
		const sure = all.filter(({ verdict }) => verdict === 'confident');
		const right = sure.filter(({ line, matches }) => isRight(line, matches));
		const menus = all.filter(({ verdict }) => verdict === 'ambiguous');
		const none = all.filter(({ verdict }) => verdict === 'none');
		const cells = [share(sure, all), share(right, sure), share(menus, all), share(none, all)];
		console.log(`| ${kind} | ${all.length} | ${cells.join(' | ')} |`);
	}
}

function isRight({ movie }: Line, matches: ReturnType<TitleSearch['resolve']>['matches']): boolean {
	return movie !== undefined && matches[0].movie.id === movie.id;
}

function printThresholds(): void {
	console.log(`\n| score | ${answers.map(({ kind }) => kind).join(' | ')} |`);
	console.log(`|---|${answers.map(() => '---|').join('')}`);
	for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95]) {
		const cells = answers.map(({ answers: all }) => {
			const taken = all.filter(({ matches }) => (matches[0]?.score ?? 0) >= threshold);
			return share(taken, all);
		});
		console.log(`| ${threshold.toFixed(2)} | ${cells.join(' | ')} |`);
	}
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
	return whole.length === 0 ? '' : `${((100 * part.length) / whole.length).toFixed(1)} %`;
}
