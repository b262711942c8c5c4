import { english } from '../../src/texts/english.ts';
import type { Language } from '../../src/texts/languages.ts';
import type { TextKey } from '../../src/texts/message.ts';
import { type Element, listParts, Part, parseText } from './parse-text.ts';

/** What is wrong with a text, for the person who translates it. */
export interface Fault {
	readonly key: TextKey;
	readonly problem: string;
}

/**
 * Finds texts that would say something else than the English, or fail when they are said: placeholders, plurals,
 * marks of Markdown, and the names of commands that a text tells people to type.
 */
export function findFaults(locale: string, language: Language): Fault[] {
	const names = createNames(language);
	return (Object.entries(language) as [TextKey, string][]).flatMap(([key, text]) =>
		findProblems(english[key], text, locale, names).map((problem) => ({ key, problem })),
	);
}

/** The texts that a language has not translated: they are missing, or the same as in English. */
export function listUntranslated(language: Language, alike: ReadonlySet<string>): TextKey[] {
	const keys = Object.keys(english) as TextKey[];
	return keys.filter((key) => language[key] === english[key] && hasWords(english[key]) && !alike.has(language[key]));
}

/** Whether a text has words between its placeholders. */
function hasWords(text: string): boolean {
	const literals = listParts(parseText(text)).flatMap((part) => (part.type === Part.literal ? part.value : []));
	return /\p{Letter}{2}/u.test(literals.join(' '));
}

function findProblems(original: string, text: string, locale: string, names: Names): string[] {
	let parts: Element[];
	try {
		parts = listParts(parseText(text));
	} catch (error) {
		return [`is no ICU message: ${(error as Error).message}`];
	}
	return [
		...comparePlaceholders(listParts(parseText(original)), parts),
		...checkPlurals(parts, listParts(parseText(original)), locale),
		...compareMarks(original, text),
		...compareNames(original, text, names),
	];
}

/** The placeholders of a text, each as how it is said: plain, as a number in a style, or as a plural. */
function describePlaceholders(parts: readonly Element[]): Map<string, Set<string>> {
	const kinds = new Map<string, Set<string>>();
	for (const part of parts) {
		if (part.type === Part.literal || part.type === Part.pound) continue;
		const name = (part as { value: string }).value;
		kinds.set(name, (kinds.get(name) ?? new Set()).add(kindOf(part)));
	}
	return kinds;
}

function kindOf(part: Element): string {
	if (part.type === Part.argument) return 'plain';
	if (part.type === Part.plural) return 'plural';
	if (part.type !== Part.number) return 'of a kind that no English text has';
	return part.style ? `number in the style ${describeStyle(part.style)}` : 'number';
}

/** A style with a space that is no usual one is no style, and the number is said as it is. */
function describeStyle(style: object | string): string {
	return typeof style === 'string'
		? `“${style}”`
		: JSON.stringify('parsedOptions' in style ? style.parsedOptions : style);
}

/** What may stand for what: a language may need a plural where English does not, or none. */
const SAME_KIND: Readonly<Record<string, readonly string[]>> = {
	plain: ['plain'],
	plural: ['plural', 'number'],
	number: ['number', 'plural'],
};

function comparePlaceholders(original: readonly Element[], translated: readonly Element[]): string[] {
	const [wanted, found] = [original, translated].map(describePlaceholders);
	const allowed = (name: string) => [...wanted.get(name)!].flatMap((kind) => SAME_KIND[kind] ?? [kind]);
	const missing = [...wanted.keys()].filter((name) => !found.has(name));
	const extra = [...found.keys()].filter((name) => !wanted.has(name));
	return [
		...missing.map((name) => `lacks {${name}}`),
		...extra.map((name) => `has {${name}}, which the English lacks`),
		...[...found].flatMap(([name, kinds]) =>
			wanted.has(name) && [...kinds].some((kind) => !allowed(name).includes(kind))
				? [`says {${name}} as ${[...kinds].join(' and ')}, the English as ${[...wanted.get(name)!].join(' and ')}`]
				: [],
		),
	];
}

/** Numbers that occur in texts. French has a form for millions, which none of them needs. */
const COUNTS = Array.from({ length: 1001 }, (_, count) => count);

function checkPlurals(parts: readonly Element[], original: readonly Element[], locale: string): string[] {
	const rules = new Intl.PluralRules(locale);
	const known: readonly string[] = rules.resolvedOptions().pluralCategories;
	const needed = new Set<string>(COUNTS.map((count) => rules.select(count)));
	// Where the English says nothing else of one than of several, a language need not, either.
	const mayLack = (name: string) =>
		original.some((part) => part.type === Part.plural && part.value === name && !('one' in part.options));
	return parts.flatMap((part) => {
		if (part.type !== Part.plural || !('options' in part)) return [];
		const branches = Object.keys(part.options).filter((branch) => !branch.startsWith('='));
		const extra = branches.filter((branch) => !known.includes(branch));
		const missing = [...needed].filter((branch) => !branches.includes(branch) && !mayLack(part.value));
		return [
			...extra.map((branch) => `has the plural “${branch}”, which ${locale} lacks`),
			...missing.map((branch) => `lacks the plural “${branch}”`),
		];
	});
}

/** Headings, notes and points begin a line; backquotes stand around what is typed. */
const MARKS = [/^### /gm, /^-# /gm, /^• /gm, /\n/g, /`/g, /\]\(https?:\S+\)/g];

function compareMarks(original: string, text: string): string[] {
	const different = MARKS.filter((mark) => (original.match(mark) ?? []).join() !== (text.match(mark) ?? []).join());
	const bold = (text.match(/\*\*/g) ?? []).length % 2 === 1;
	return [
		...different.map((mark) => `has other marks ${mark.source === '\\n' ? 'of lines' : mark.source} than the English`),
		...(bold ? ['has a ** too few'] : []),
	];
}

/** What a language may call a command, option or choice, by its English name. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

function createNames(language: Language): Names {
	const names = new Map<string, Set<string>>();
	for (const [key, name] of Object.entries(english)) {
		if (!/^[\w-]+$/.test(name)) continue;
		names.set(name, (names.get(name) ?? new Set()).add(language[key as TextKey] ?? name));
	}
	return names;
}

/** What a text tells people to type: in backquotes, or a command after a slash. */
function listTyped(text: string): string[] {
	const quoted = [...text.matchAll(/`([^`]+)`/g)].map(([, typed]) => typed);
	const bare = [...text.replaceAll(/`[^`]+`/g, '').matchAll(/(?<![\w/}<.:])\/[\p{L}\p{N}_-]+/gu)].map(
		([typed]) => typed,
	);
	return [...quoted, ...bare].flatMap((typed) => typed.match(/[\p{L}\p{N}_-]+/gu) ?? []);
}

/** Every command and option that the English names must be named in the language, and no other. */
function compareNames(original: string, text: string, names: Names): string[] {
	const found = listTyped(text);
	const wanted = listTyped(original).filter((word) => names.has(word));
	const lost = wanted.filter((word) => ![...names.get(word)!].some((name) => found.includes(name)));
	return lost.map((word) => `must name “${word}” as ${[...names.get(word)!].map((name) => `“${name}”`).join(' or ')}`);
}
