import { parseSourceTitle, restoreArticle } from './parse-source-title.ts';
import { splitWords } from './split-words.ts';

/** One way to understand what was typed. */
export interface Query {
	readonly words: readonly string[];
	/** The years the movie may be of; empty when none was given. */
	readonly years: readonly number[];
	/** As typed, without the year. */
	readonly text: string;
}

/** More of a title is not needed to find it, and a pasted page must not cost more than a title. */
const MAX_CHARACTERS = 250;
const MAX_WORDS = 24;

const YEAR = /(?<!\d)[(['’]*(1[89]\d\d|20\d\d)([)\]]*)(?!\d)/g;
/** "king kong '33", "cape fear 62" */
const SHORT_YEAR = /(?<=\s)(?:['’](\d\d)(?!\d)|([2-9]\d)\s*$)/;

/**
 * The ways to understand a text: all of it as a title, and when it holds a year, the rest of it as the title of a movie of that year. A
 * year in parentheses is a year and nothing else.
 *
 * @example readQueries('dune 2021') // words ['dune', '2021'] of any year, and ['dune'] of 2021
 */
export function readQueries(text: string): Query[] {
	const typed = text.slice(0, MAX_CHARACTERS).trim();
	const queries: Query[] = [];
	const source = typed.endsWith(')') ? parseSourceTitle(typed) : undefined;
	if (source && source.alternatives.length > 0)
		queries.push(createQuery(source.title, source.year ? [source.year] : []));
	const year = [...typed.matchAll(YEAR)].at(-1);
	const short = year ? null : SHORT_YEAR.exec(typed);
	const found = year ?? short;
	const rest = found ? `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`.trim() : '';
	if (!year?.[2] || rest === '') queries.push(createQuery(typed, []));
	if (found && rest !== '') {
		const value = Number(found[1] ?? found[2]);
		queries.push(createQuery(rest, short ? [1900 + value, 2000 + value] : [value]));
	}
	return queries.filter(({ words }) => words.length > 0);
}

function createQuery(text: string, years: readonly number[]): Query {
	return { text, words: splitWords(restoreArticle(text)).slice(0, MAX_WORDS), years };
}
