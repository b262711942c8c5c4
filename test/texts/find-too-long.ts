import { globSync, readFileSync } from 'node:fs';
import { english } from '../../src/texts/english.ts';
import type { Language } from '../../src/texts/languages.ts';
import type { TextKey } from '../../src/texts/message.ts';
import { listParts, Part, parseText } from './parse-text.ts';

/** How our cards say a label, with Discord's limit on its characters. */
const LABELS: readonly (readonly [pattern: RegExp, most: number])[] = [
	[/\bbutton\(\s*texts\.say\(\s*['`]([^'`]+)/g, 80],
	[/\bmenu\(\s*texts\.say\(\s*['`]([^'`]+)/g, 150],
	[/\bsetPlaceholder\(\s*texts\.say\(\s*['`]([^'`]+)/g, 150],
	[/\bdescription: texts\.say\(\s*['`]([^'`]+)/g, 100],
	[/\blabel: texts\.say\(\s*['`]([^'`]+)/g, 100],
	[/\bset(?:Title|Label)\(\s*texts\.say\(\s*['`]([^'`]+)/g, 45],
	[/\bsetDescription\(\s*texts\.say\(\s*['`]([^'`]+)/g, 100],
];

const source = globSync('{src/cards,commands}/*.ts')
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

/** Keys as the source has them, so perhaps with `${…}` in them, and the characters that a text of theirs may have. */
const limits = LABELS.flatMap(([pattern, most]) =>
	[...source.matchAll(pattern)].map(([, key]) => ({ most, key: new RegExp(`^${toPattern(key)}$`) })),
);

function toPattern(key: string): string {
	return key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+');
}

/**
 * Lists the labels of a language that Discord would not take. Numbers in them have at most four digits. A sentence is
 * no label, though its key may look like one.
 */
export function findTooLong(language: Language): string[] {
	const labels = Object.entries(language).filter(([key]) => !english[key as TextKey].includes('.'));
	return labels.flatMap(([key, text]) => {
		const { most } = limits.filter((limit) => limit.key.test(key)).sort((a, b) => a.most - b.most)[0] ?? {};
		const length = countCharacters(text);
		return most !== undefined && length > most ? [`${key} has ${length} characters, at most ${most} fit`] : [];
	});
}

function countCharacters(text: string): number {
	const parts = listParts(parseText(text));
	return parts.reduce(
		(sum, part) => sum + (part.type === Part.literal ? part.value.length : 'options' in part ? 0 : 4),
		0,
	);
}
