import { type Config, readConfig } from '../../config.ts';
import { UsageError } from '../usage-error.ts';
import type { ValueKind } from './value-kind.ts';

/** One flag of a subcommand: what help says about it, and how its value is found. */
export interface Flag<T> {
	/** Stands for the value in help, such as `<file>`; a switch has none. */
	readonly label?: string;
	/** What it is for, in a line of help. */
	readonly about: string;
	/** The default as help shows it. */
	readonly shownDefault?: string;
	/**
	 * @param texts - The value of each time the flag was given, in order.
	 * @param name - Its name with the dashes, for complaints.
	 * @throws {UsageError} when a text cannot be used.
	 */
	read(texts: readonly string[], name: string, config: Config): T;
}

export type Flags = Readonly<Record<string, Flag<unknown>>>;

export type ValuesOf<F extends Flags> = { readonly [key in keyof F]: F[key] extends Flag<infer T> ? T : never };

interface Description<D> {
	readonly label: string;
	readonly about: string;
	readonly default?: D;
	/** Describes a default that depends on other arguments. */
	readonly shownDefault?: string;
}

/** `--quick`: true where it is given. */
export function switchFlag(about: string): Flag<boolean> {
	return { about, read: (texts) => texts.length > 0 };
}

/** `--seed 7`. Where it is given several times, the last one counts. */
export function valueFlag<T, const D extends T | undefined = undefined>(
	kind: ValueKind<T>,
	{ default: fallback, ...shown }: Description<D>,
): Flag<T | D> {
	return {
		shownDefault: fallback === undefined ? undefined : String(fallback),
		...shown,
		read: (texts, name) => (texts.length === 0 ? (fallback as D) : readValue(kind, texts.at(-1)!, name)),
	};
}

/** `--given 1,3,5`: every value once, in the order given. */
export function listFlag<T, const D extends readonly T[] | undefined = undefined>(
	kind: ValueKind<T>,
	{ default: fallback, ...shown }: Description<D>,
): Flag<readonly T[] | D> {
	return {
		shownDefault: fallback?.join(),
		...shown,
		read(texts, name) {
			if (texts.length === 0) return fallback as D;
			const items = texts.at(-1)!.split(',');
			return [...new Set(items.map((item) => readValue(kind, item.trim(), name)))];
		},
	};
}

/** `--ratings a.csv --ratings b.csv`. */
export function repeatedFlag<T>(kind: ValueKind<T>, shown: Description<never>): Flag<readonly T[]> {
	return { ...shown, read: (texts, name) => texts.map((text) => readValue(kind, text, name)) };
}

/** A path that the environment or `.env` can set, too; the flag wins. */
export function settingFlag(
	setting: 'modelPath' | 'cataloguePath',
	kind: ValueKind<string>,
	shown: Description<never>,
): Flag<string> {
	return {
		...shown,
		shownDefault: `${nameVariable(setting)}, else ${readConfig({})[setting]}`,
		read: (texts, name, config) => (texts.length === 0 ? config[setting] : readValue(kind, texts.at(-1)!, name)),
	};
}

/** `modelPath` is `MODEL_PATH` in the environment. */
function nameVariable(setting: string): string {
	return setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** @throws {UsageError} when the text is not of this kind; `name` says where it stands. */
export function readValue<T>({ expected, parse }: ValueKind<T>, text: string, name: string): T {
	const value = parse(text);
	if (value === undefined) throw new UsageError(`${name} must be ${expected}, not "${text}".`);
	return value;
}
