import Fuse from 'fuse.js';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import type { TitleSearch } from '../src/catalogue/title-search.ts';
import type { Io } from '../src/cli/subcommand.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import { type RankingCase, readRankingSet } from '../test/catalogue/read-ranking-set.ts';
import { openLargeSearch } from './large-search.ts';
import { median, percentile } from './median.ts';

/** Fuse.js alone takes about a second a query. */
const FUSE_QUERIES = 40;
const FUSE_QUERIES_OF_MANY = 12;
/** More than the catalogue has. */
const MANY_NAMES = 300_000;

/** A text is resolved once and then remembered; with a space more it is another text, and means the same. */
const NEW_TEXT = ' ';

const AWKWARD: readonly string[] = [
	'l',
	'7',
	'(.*)+?[a-z]{9,}|^$\\',
	'the good the bad and the ugly '.repeat(4).slice(0, 100),
	'the lord of the rings and the return of the king '.repeat(110).slice(0, 5000),
	'x'.repeat(5000),
	'a '.repeat(2500),
];

/**
 * Measures title search over the whole catalogue: opening it, every query and every prefix of one, and Fuse.js alone;
 * then the same queries among 300,000 names. Where others use the processor, too, CPU time says more than the clock.
 */
export async function benchTitleSearch({ output }: Pick<Io, 'output'>): Promise<void> {
	const before = performance.now();
	const { catalogue, search: titles } = await openCatalogue('data/catalogue.csv', buildMovieContent, (message) =>
		output.write(`${message}\n`),
	);
	const openMs = (performance.now() - before).toFixed(0);
	output.write(`title search: ${catalogue.movies.length} movies, opened in ${openMs} ms\n`);
	const cases = ['public-titles', 'own-titles'].flatMap(readRankingSet);
	timeTexts(cases, titles, output);
	compareWithFuse(cases, FUSE_QUERIES, catalogue, titles, output);
	timeManyNames(cases, output);
}

function timeManyNames(cases: readonly RankingCase[], output: Io['output']): void {
	const { search, names, buildMs, megabytes, movies } = openLargeSearch('data/catalogue.csv', MANY_NAMES);
	output.write(`with made-up names: ${names} names, built in ${buildMs.toFixed(0)} ms, ${megabytes.toFixed(0)} MB\n`);
	const queries = cases.map(({ query }) => query);
	report(output, `resolve, ${queries.length} queries, the clock`, time(queries, search.resolve));
	const again = (query: string) => search.resolve(query + NEW_TEXT);
	report(output, `resolve, ${queries.length} queries, CPU time`, time(queries, again, readCpu));
	compareWithFuse(cases, FUSE_QUERIES_OF_MANY, { movies }, search, output);
}

/** Milliseconds that this process has computed. */
function readCpu(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function timeTexts(cases: readonly RankingCase[], titles: TitleSearch, output: Io['output']): void {
	const queries = cases.map(({ query }) => query);
	const prefixes = [...new Set(queries.flatMap(listPrefixes))];
	const complete = (text: string) => titles.complete(text, 25);
	report(output, `resolve, ${queries.length} queries`, time(queries, titles.resolve));
	report(output, `complete, every prefix of them (${prefixes.length})`, time(prefixes, complete));
	report(output, `resolve, long, lone and awkward texts (${AWKWARD.length})`, time(AWKWARD, titles.resolve));
}

function compareWithFuse(
	cases: readonly RankingCase[],
	count: number,
	{ movies }: Pick<Catalogue, 'movies'>,
	titles: TitleSearch,
	output: Io['output'],
): void {
	const shared = cases.filter((_, at) => at % Math.ceil(cases.length / count) === 0);
	const fuse = new Fuse(movies, { keys: ['title', 'alternatives'], includeScore: true, ignoreLocation: true });
	const ours = compare(shared, (query) => {
		const { verdict, matches } = titles.resolve(query + NEW_TEXT + NEW_TEXT);
		return verdict === 'none' ? [] : matches.map(({ movie }) => movie.id);
	});
	const alone = compare(shared, (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id));
	report(output, `resolve, ${shared.length} of the queries, ${ours.right} right`, ours.times);
	report(output, `Fuse.js alone, the same, ${alone.right} right`, alone.times);
	output.write(`  ${(median(alone.times) / median(ours.times)).toFixed(0)} times faster at the median\n`);
}

function listPrefixes(query: string): string[] {
	const letters = [...query];
	return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}

/** Milliseconds of each call, by a clock. */
function time(
	texts: readonly string[],
	search: (text: string) => unknown,
	read: () => number = () => performance.now(),
): number[] {
	return texts.map((text) => {
		const before = read();
		search(text);
		return read() - before;
	});
}

function compare(
	cases: readonly RankingCase[],
	search: (query: string) => number[],
): { right: number; times: number[] } {
	let right = 0;
	const times = cases.map(({ query, expect, accept_top }) => {
		const before = performance.now();
		const found = search(query);
		const took = performance.now() - before;
		const isRight =
			expect.length === 0 ? found.length === 0 : found.slice(0, accept_top).some((id) => expect.includes(id));
		if (isRight) right++;
		return took;
	});
	return { right, times };
}

function report(output: Io['output'], what: string, times: readonly number[]): void {
	const [p50, p99, worst] = [median(times), percentile(times, 0.99), Math.max(...times)].map((ms) => ms.toFixed(2));
	output.write(`  ${what}: p50 ${p50} ms, p99 ${p99} ms, worst ${worst} ms\n`);
}
