import { Refusal } from '../bot/refusal.ts';
import type { Caller, OptionValue } from '../bot/request.ts';
import type { Services } from '../services.ts';
import { type MovieFilter, NO_FILTER, parseFilter, readFilter, writeFilter } from './movie-filter.ts';
import { readWhole } from './read-whole.ts';

/** A list is at most as long as one message holds. */
export const LONGEST_LIST = 10;

/**
 * How far from the beaten track: what popularity is worth, as a power of a movie's rating count. docs/report.md has the
 * figures behind these steps.
 */
export const MOODS = { familiar: 0.1, balanced: 0, adventurous: -0.15, daring: -0.3 } as const;
export type Mood = keyof typeof MOODS;
export const MOOD_NAMES = Object.keys(MOODS) as Mood[];

/** What a person wants recommended: how many movies, and which. */
export interface Query extends MovieFilter {
	readonly count: number;
	readonly mood: Mood;
}

export const ANYTHING: Query = { ...NO_FILTER, count: LONGEST_LIST, mood: 'balanced' };

type Options = Readonly<Record<string, OptionValue | undefined>>;

/** @throws {Refusal} for the first option that makes no sense. */
export async function readQuery(options: Options, caller: Caller, services: Services): Promise<Query> {
	const rest = readCountAndMood(options);
	return { ...(await readFilter(options, caller, services)), ...rest };
}

function readCountAndMood(options: Options): Pick<Query, 'count' | 'mood'> {
	const count = readWhole(options.count ?? LONGEST_LIST, 1, LONGEST_LIST);
	if (count === undefined) throw new Refusal('query.count', { most: LONGEST_LIST });
	return { count, mood: readMood(options.mood ?? 'balanced') };
}

function readMood(value: OptionValue): Mood {
	const mood = MOOD_NAMES.find((each) => each === String(value).toLowerCase());
	if (mood) return mood;
	const moods = MOOD_NAMES.map((each) => ({ key: `mood.${each}` as const, values: {} }));
	throw new Refusal('query.unknownMood', { moods });
}

/** Where the mood stands among the words of a query, as it did before there were more filters than three. */
const MOOD_AT = 4;

/** A query as the arguments of a `custom_id`; {@link parseQuery} reads them back. */
export function writeQuery({ count, mood, ...filter }: Query): (string | number)[] {
	return [count, ...writeFilter(filter)].toSpliced(MOOD_AT, 0, mood[0]);
}

/** What a query asks for besides how many, as the store names it; '' for nothing in particular. */
export function nameFilter(query: Query): string {
	const name = (each: Query) => writeQuery(each).slice(1).join(':');
	return name(query) === name(ANYTHING) ? '' : name(query);
}

/** @throws {Refusal} for arguments that are no query, since anyone can forge a `custom_id`. */
export async function parseQuery(args: readonly string[], services: Services): Promise<Query> {
	const [count, ...filter] = args.toSpliced(MOOD_AT, 1);
	const mood = MOOD_NAMES.find((each) => args[MOOD_AT] && each.startsWith(args[MOOD_AT])) ?? args[MOOD_AT];
	const rest = readCountAndMood({ count: count || undefined, mood: mood || undefined });
	return { ...(await parseFilter(filter, services)), ...rest };
}

/** Whether a query asks for some kinds of movies only. */
export function isNarrow({ count, mood, ...filter }: Query): boolean {
	return Object.values(filter).some((part) => part !== undefined);
}
