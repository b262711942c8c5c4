import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './english.ts';
import { type Language, languages } from './languages.ts';
import type { Message, TextKey, TextValue, Values } from './message.ts';

/** As much of a movie as a title is found by. */
interface TitledMovie {
	readonly id: number;
	readonly title: string;
	readonly alternatives: readonly string[];
}

/** The texts in one language. */
export interface Texts {
	/** Of numbers, dates and lists: "en-US". */
	readonly locale: string;
	/**
	 * Says a text.
	 *
	 * @example texts.say('dispatch.unknownCommand', { command: 'rat' }) // "I don't know the command /rat. …"
	 */
	say<Key extends TextKey>(key: Key, ...values: Values<Key>): string;
	/** Says a text that carries its values, like that of a refusal. */
	sayMessage(message: Message): string;
	/** "Heat, Ronin, and Thief", as the language lists things. */
	list(items: readonly string[]): string;
	/** "Action, Thriller": as briefly as the language lists things, in English without a word for "and". */
	enumerate(items: readonly string[]): string;
	/** Whole sentences, one behind the other; empty ones are left out. */
	join(sentences: readonly string[]): string;
	/** The title by which people of the language know a movie; its own unless dispatch knows better. */
	titleOf(movie: TitledMovie): string;
}

/** What says one text: a plain string, or an ICU message that was parsed. */
type Said = string | IntlMessageFormat;

/** Languages that put no space between two sentences. */
const WITHOUT_SPACES = /^(ja|zh)\b/;

/**
 * Says texts in one language. A text is parsed when it is first said, and kept.
 *
 * @throws {Error} from `say` when a text lacks the value of a placeholder.
 */
export function createTexts(locale: string, language: Language): Texts {
	const sayings = new Map<TextKey, Said>();
	let lists: Intl.ListFormat | undefined;
	let choices: Intl.ListFormat | undefined;
	let enumerations: Intl.ListFormat | undefined;

	const list: Texts['list'] = (items) => {
		lists ??= new Intl.ListFormat(locale, { type: 'conjunction' });
		return lists.format(items);
	};
	const offer = (items: readonly string[]): string => {
		choices ??= new Intl.ListFormat(locale, { type: 'disjunction' });
		return choices.format(items);
	};
	const findSaying = (key: TextKey): Said => {
		const known = sayings.get(key);
		if (known !== undefined) return known;
		const text = language[key];
		// An English text in another language keeps the plurals of English.
		const saying = parse(text ?? english[key], text === undefined ? 'en-US' : locale);
		sayings.set(key, saying);
		return saying;
	};
	const resolve = (value: TextValue): string | number => {
		if (typeof value === 'string' || typeof value === 'number') return value;
		if ('key' in value) return sayMessage(value);
		const resolveAll = (values: readonly TextValue[]) => values.map((each) => String(resolve(each)));
		return 'oneOf' in value ? offer(resolveAll(value.oneOf)) : list(resolveAll(value));
	};
	const sayMessage = ({ key, values }: Message): string => {
		const saying = findSaying(key);
		if (typeof saying === 'string') return saying;
		const resolved = Object.entries(values).map(([name, value]) => [name, resolve(value)]);
		return String(saying.format(Object.fromEntries(resolved)));
	};

	return {
		locale,
		say: (key, ...[values]) => sayMessage({ key, values: values ?? {} }),
		sayMessage,
		list,
		enumerate: (items) => {
			enumerations ??= new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
			return enumerations.format(items);
		},
		join: (sentences) => sentences.filter((sentence) => sentence !== '').join(WITHOUT_SPACES.test(locale) ? '' : ' '),
		titleOf: ({ title }) => title,
	};
}

/** Most names and labels have no placeholder, and parsing all of them in every language would hold up the start. */
function parse(text: string, locale: string): Said {
	if (!/[{}]|''/.test(text)) return text;
	// Mentions like <@1> are no tags.
	return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
}

const textsByLocale = new Map(Object.entries(languages).map(([locale, texts]) => [locale, createTexts(locale, texts)]));

/** The texts for a locale: its own, else those of the same language ("en-US" for "en-GB"), else English. */
export function textsFor(locale: string): Texts {
	const [language] = locale.split('-');
	const near = [...textsByLocale.keys()].find((each) => each.split('-')[0] === language);
	return textsByLocale.get(locale) ?? textsByLocale.get(near ?? 'en-US')!;
}
