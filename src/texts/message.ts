import { english } from './english.ts';

/** The key of one text. */
export type TextKey = keyof typeof english;

/** Whether there is a text of that theme. */
export function isThemeKey(key: string): key is Extract<TextKey, `theme.${string}`> {
	return key.startsWith('theme.') && Object.hasOwn(english, key);
}

/** What may stand in a placeholder: a word or number, another text, a list of them, or a choice between them. */
export type TextValue = string | number | Message | readonly TextValue[] | Choice;

/** Things that only one is meant of: “a, b, or c”, where a list says “a, b, and c”. */
interface Choice {
	readonly oneOf: readonly TextValue[];
}

/** The names of the placeholders in an ICU message: each `{name}` and `{name, plural, …}`. */
type PlaceholderOf<Text extends string> = Text extends `${string}{${infer After}`
	? NameAtStart<After> | PlaceholderOf<After>
	: never;
type NameAtStart<After extends string> = After extends `${infer Inside}}${string}`
	? Inside extends `${infer Name},${string}`
		? OneWord<Name>
		: OneWord<Inside>
	: never;
/** A branch of a plural, "{# movies}", has spaces or a #, and is no placeholder. */
type OneWord<Name extends string> = Name extends `${string}${' ' | '#' | '{'}${string}` ? never : Name;

/** The values that a text takes, by name. */
type ValuesOf<Key extends TextKey> = { readonly [Name in PlaceholderOf<(typeof english)[Key]>]: TextValue };

/** The arguments after a key: its values, or nothing where it takes none. */
export type Values<Key extends TextKey> = keyof ValuesOf<Key> extends never ? [] : [values: ValuesOf<Key>];

/** A text not yet in any language: its key and its values. */
export interface Message {
	readonly key: TextKey;
	readonly values: Readonly<Record<string, TextValue>>;
}

/** @example message('dispatch.unknownCommand', { command: 'rat' }) */
export function message<Key extends TextKey>(key: Key, ...[values]: Values<Key>): Message {
	return { key, values: values ?? {} };
}
