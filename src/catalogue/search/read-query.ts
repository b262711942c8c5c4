import { splitWords } from '../index/split-words.ts';
import { parseSourceTitle, restoreArticle } from '../parse-source-title.ts';
import { readReleaseName } from './read-release-name.ts';
import { repairText } from './repair-text.ts';

/** One way to understand what was typed. */
export interface Query {
	readonly words: readonly string[];
	/** The years the movie may be of; empty when none was given. */
	readonly years: readonly number[];
	/** Whether the year is surely one: it stood in brackets, as we show it. */
	readonly isSurelyDated: boolean;
	/** As typed, without the year. */
	readonly text: string;
	/** What words beside the title say of the movie. */
	readonly hints: readonly string[];
	/** Whether the words are all that was typed but the year. */
	readonly isWhole: boolean;
}

/** Enough to find any title; a pasted page costs no more than that. */
const MAX_CHARACTERS = 250;
const MAX_WORDS = 24;

const YEAR = /(?<!\d)[(['’]*(1[89]\d\d|20\d\d)([)\]]*)(?!\d)/g;
/** "king kong '33", "cape fear 62" */
const SHORT_YEAR = /(?<=\s)(?:['’](\d\d)(?!\d)|([2-9]\d)\s*$)/;

/**
 * Lists the ways to understand a text: all of it is a title; or, when it holds a year, the rest is the title of a movie
 * of that year. A year in parentheses is never part of the title.
 *
 * @example readQueries('dune 2021') // words ['dune', '2021'] of any year, and ['dune'] of 2021
 */
export function readQueries(text: string): Query[] {
	const typed = text.slice(0, MAX_CHARACTERS).trim();
	const dated = splitYear(typed);
	const queries = readSource(typed);
	if (!dated?.isCertain) queries.push(createQuery(typed, []));
	if (dated) queries.push(createQuery(dated.rest, dated.years, dated.isCertain));
	return queries.filter(({ words }) => words.length > 0);
}

/** Reads a text that is no title as it stands: the name of a file, or what copying and Discord made of a title. */
export function readDamagedQueries(text: string): Query[] {
	const typed = text.slice(0, MAX_CHARACTERS).trim();
	return readQueries(repairText(readReleaseName(typed) ?? typed));
}

/**
 * Reads "inception 10" as the title of a movie of 2010. Numbers of series look the same, so only a movie of exactly
 * this title and year counts.
 */
export function readShortYear(text: string): Query[] {
	const [, rest, year] = /^(.*\S)\s+([01]\d)$/.exec(text.trim()) ?? [];
	return rest === undefined ? [] : [createQuery(rest, [2000 + Number(year)])];
}

/** A title copied from the MovieLens files, with other titles in parentheses. */
function readSource(typed: string): Query[] {
	if (!typed.endsWith(')')) return [];
	const { title, alternatives, year } = parseSourceTitle(typed);
	return alternatives.length === 0 ? [] : [createQuery(title, year ? [year] : [], year !== undefined)];
}

/** Takes the last year out of a text, unless nothing else is there. A short year may be of two centuries. */
function splitYear(typed: string): { rest: string; years: number[]; isCertain: boolean } | undefined {
	const full = [...typed.matchAll(YEAR)].at(-1);
	const found = full ?? SHORT_YEAR.exec(typed);
	if (!found) return undefined;
	const rest = `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`.trim();
	if (rest === '') return undefined;
	const year = Number(found[1] ?? found[2]);
	return { rest, years: full ? [year] : [1900 + year, 2000 + year], isCertain: Boolean(full?.[2]) };
}

function createQuery(text: string, years: readonly number[], isSurelyDated = false): Query {
	const words = splitWords(restoreArticle(text)).slice(0, MAX_WORDS);
	return { text, words, years, isSurelyDated, hints: [], isWhole: true };
}
