import { FEATURE_KINDS, type MovieContent } from '../model/movie-content.ts';
import { createInflectionTest, foldName } from './fold-name.ts';
import { ADJECTIVES, OTHER_NAMES } from './other-names.ts';

/** Where a movie is from, or the language it is in. */
export type Origin = 'country' | 'language';

/** Countries that are no more, by language. Their codes now name nothing, or another country. */
const FORMER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	en: { SU: 'Soviet Union', CS: 'Czechoslovakia', DD: 'East Germany', YU: 'Yugoslavia' },
	de: { SU: 'Sowjetunion', CS: 'Tschechoslowakei', DD: 'DDR', YU: 'Jugoslawien' },
	fr: { SU: 'Union soviétique', CS: 'Tchécoslovaquie', DD: 'Allemagne de l’Est', YU: 'Yougoslavie' },
	es: { SU: 'Unión Soviética', CS: 'Checoslovaquia', DD: 'Alemania Oriental', YU: 'Yugoslavia' },
	pt: { SU: 'União Soviética', CS: 'Tchecoslováquia', DD: 'Alemanha Oriental', YU: 'Iugoslávia' },
	it: { SU: 'Unione Sovietica', CS: 'Cecoslovacchia', DD: 'Germania Est', YU: 'Jugoslavia' },
	ja: { SU: 'ソビエト連邦', CS: 'チェコスロバキア', DD: '東ドイツ', YU: 'ユーゴスラビア' },
};

/** People say “Hong Kong” for what is officially “Hong Kong SAR China”. */
const LONG_NAMED = new Set(['HK', 'MO', 'PS']);

/**
 * Names a country (ISO 3166-1) or language (ISO 639-1) in the language of a locale; the code itself where it has no
 * name.
 *
 * @example nameOrigin('country', 'KR', 'de') // 'Südkorea'
 */
export function nameOrigin(origin: Origin, code: string, locale: string): string {
	const former = origin === 'country' ? nameFormer(code, locale) : undefined;
	if (former !== undefined) return former;
	const style = LONG_NAMED.has(code) ? 'short' : 'long';
	return namesIn(origin, locale, style).of(code) ?? code;
}

function nameFormer(code: string, locale: string): string | undefined {
	const known = code === 'XC' ? 'CS' : code; // sources use either
	return (FORMER[locale.split('-')[0]] ?? FORMER.en)[known];
}

const namesByKey = new Map<string, Intl.DisplayNames>();

function namesIn(origin: Origin, locale: string, style: 'long' | 'short'): Intl.DisplayNames {
	const key = `${origin} ${locale} ${style}`;
	const type = origin === 'country' ? 'region' : 'language';
	const names = namesByKey.get(key) ?? new Intl.DisplayNames(locale, { type, style });
	namesByKey.set(key, names);
	return names;
}

/** The countries or languages that movies have, those of most movies first. */
function listOrigins(origin: Origin, content: MovieContent): readonly string[] {
	const counts = countOrigins(content);
	const kind = FEATURE_KINDS.indexOf(origin);
	const codes = [...counts.keys()].filter((feature) => content.featureKinds[feature] === kind);
	codes.sort((a, b) => counts.get(b)! - counts.get(a)!);
	return codes.map((feature) => content.featureNames[feature]);
}

const countsByContent = new WeakMap<MovieContent, ReadonlyMap<number, number>>();

/** Counts the movies of each country and language. Counted once. */
function countOrigins(content: MovieContent): ReadonlyMap<number, number> {
	const known = countsByContent.get(content);
	if (known) return known;
	const counts = new Map<number, number>();
	const kinds = [FEATURE_KINDS.indexOf('country'), FEATURE_KINDS.indexOf('language')];
	for (const feature of content.features) {
		if (kinds.includes(content.featureKinds[feature])) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	}
	countsByContent.set(content, counts);
	return counts;
}

/**
 * Finds the code of what a person typed: a name in their language or in English, a code, or another name. Adjectives
 * have any ending: "italiennes".
 */
export function findOrigin(origin: Origin, typed: string, locale: string, content: MovieContent): string | undefined {
	const wanted = foldName(typed).replace(/^the /, '');
	const codes = listOrigins(origin, content);
	const othersOf = (code: string): readonly string[] => OTHER_NAMES[origin].get(code) ?? [];
	const namesOf = (code: string): string[] =>
		[code, nameOrigin(origin, code, locale), nameOrigin(origin, code, 'en')].map(foldName);
	// Names of countries are no adjectives: Spanish "chino" is a language, and no form of "China".
	const adjectivesOf = (code: string) => (origin === 'language' ? namesOf(code) : (ADJECTIVES.get(code) ?? []));
	const isInflected = createInflectionTest(wanted);
	return (
		codes.find((code) => othersOf(code).includes(wanted)) ??
		codes.find((code) => namesOf(code).includes(wanted)) ??
		codes.find((code) => adjectivesOf(code).some(isInflected))
	);
}

/** Lists the codes whose name has a word that starts with what was typed. */
export function completeOrigin(origin: Origin, typed: string, locale: string, content: MovieContent): string[] {
	const wanted = ` ${foldName(typed)}`;
	const exact = findOrigin(origin, typed, locale, content);
	const named = listOrigins(origin, content).filter((code) =>
		[locale, 'en'].some((each) => ` ${foldName(nameOrigin(origin, code, each))}`.includes(wanted)),
	);
	return [...new Set([...(exact === undefined ? [] : [exact]), ...named])];
}
