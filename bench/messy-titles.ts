import { existsSync, readFileSync } from 'node:fs';
import { labelMovie } from '../src/catalogue/movie.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import { isOwnId } from '../src/catalogue/own-id.ts';
import { buildMovieContent } from '../src/model/movie-content.ts';
import type { RankingCase } from '../test/catalogue/read-ranking-set.ts';
import { median, percentile } from './median.ts';

/*
 * Prints by kind how queries as people type them fare:
 * node bench/messy-titles.ts <file.jsonl> [all|even|odd] [--misses]
 *
 * A line of the file: {"query", "expect": [movie ids], "accept_top", "kind"}; no ids for a text that means no movie.
 */
const CATALOGUE = 'data/catalogue.csv';
const [path = '', half = 'all', misses] = process.argv.slice(2);
if (!existsSync(path)) throw new Error('Usage: node bench/messy-titles.ts <file.jsonl> [all|even|odd] [--misses]');

const before = performance.now();
const heapBefore = process.memoryUsage().heapUsed;
const { search: titles } = await openCatalogue(CATALOGUE, buildMovieContent, console.error);
const buildMs = performance.now() - before;
const cases = readFileSync(path, 'utf8')
	.trim()
	.split('\n')
	.filter((_, at) => half === 'all' || (half === 'odd') === (at % 2 === 1))
	.map((line): RankingCase => JSON.parse(line));

const judged = cases.map(judge);
const columns = ['lines', 'wrong', 'in 3', 'needless menu'];
console.log(['kind'.padEnd(18), ...columns.map((name) => name.padStart(14))].join(''));
for (const [kind, lines] of Map.groupBy(judged, ({ kind }) => kind)) printRow(kind, lines);
printRow('all', judged);
const sure = judged.filter(({ isConfident }) => isConfident);
const right = sure.filter(({ isWrong }) => !isWrong);
console.log(`${right.length} of ${sure.length} confident answers are right`);
const heapMb = ((process.memoryUsage().heapUsed - heapBefore) / 1e6).toFixed(0);
console.log(
	`the clock: ${summarise(judged.map(({ ms }) => ms))}; CPU time: ${summarise(judged.map(({ cpuMs }) => cpuMs))}`,
);
console.log(`opened in ${buildMs.toFixed(0)} ms, ${heapMb} MB`);

function summarise(times: readonly number[]): string {
	const [p50, p99, worst] = [median(times), percentile(times, 0.99), Math.max(...times)].map((ms) => ms.toFixed(2));
	return `p50 ${p50} ms, p99 ${p99} ms, worst ${worst} ms`;
}

interface Judged {
	readonly kind: string;
	/** Confident, and another movie. */
	readonly isWrong: boolean;
	/** The movie is among the first three; for a text that means none, the verdict is not confident. */
	readonly isFound: boolean;
	/** The first movie is right, and yet a menu comes. */
	readonly isNeedless: boolean;
	/** One movie is plainly meant. */
	readonly isPlain: boolean;
	readonly isConfident: boolean;
	readonly ms: number;
	/** What the process computed, however busy the machine is. */
	readonly cpuMs: number;
}

function judge({ query, expect, accept_top, kind }: RankingCase): Judged {
	const start = performance.now();
	const cpu = process.cpuUsage();
	const { verdict, matches } = titles.resolve(query);
	const { user, system } = process.cpuUsage(cpu);
	const ms = performance.now() - start;
	const ids = verdict === 'none' ? [] : matches.map(({ movie }) => movie.id);
	const isConfident = verdict === 'confident';
	const isRight = (id: number): boolean => expect.includes(id) || (kind === 'after-catalogue' && isOwnId(id));
	const isPlain = expect.length > 0 && accept_top === 1;
	const isWrong = isConfident && !isRight(ids[0]);
	const isFound = expect.length === 0 ? !isConfident || isRight(ids[0]) : ids.slice(0, 3).some(isRight);
	const isNeedless = isPlain && !isConfident;
	if (misses && (isWrong || !isFound || isNeedless)) {
		const reasons = [isWrong && 'WRONG', !isFound && 'LOST', isNeedless && 'menu'].filter(Boolean).join(' ');
		const shown = matches
			.slice(0, 4)
			.map(({ movie, score }) => `${movie.id} ${labelMovie(movie)} *${movie.ratings} ${score.toFixed(2)}`);
		console.log(`${kind} | ${reasons} | ${query} | ${expect} | ${verdict}: ${shown.join('; ')}`);
	}
	return { kind, isWrong, isFound, isNeedless, isPlain, isConfident, ms, cpuMs: (user + system) / 1000 };
}

function printRow(kind: string, lines: readonly Judged[]): void {
	const share = (part: readonly unknown[], whole: readonly unknown[]): string =>
		whole.length === 0 ? '' : `${((100 * part.length) / whole.length).toFixed(1)} %`;
	const plain = lines.filter(({ isPlain }) => isPlain);
	const cells = [
		lines.length,
		share(
			lines.filter(({ isWrong }) => isWrong),
			lines,
		),
		share(
			lines.filter(({ isFound }) => isFound),
			lines,
		),
		share(
			plain.filter(({ isNeedless }) => isNeedless),
			plain,
		),
	];
	console.log([kind.padEnd(18), ...cells.map((cell) => String(cell).padStart(14))].join(''));
}
