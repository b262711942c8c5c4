import { Locale } from 'discord-api-types/v10';

/** The languages that Discord has, by its names for them. */
export const LOCALES = Object.values(Locale);

const DEFAULT_LOCALE = Locale.EnglishUS;

/**
 * Finds the language of Discord that suits a browser best: the first that both have, in its own order.
 *
 * @param accepted what a browser says in `Accept-Language`.
 * @example readLocale('de-AT,de;q=0.9,en;q=0.8') // 'de'
 */
export function readLocale(accepted = ''): Locale {
	const wanted = accepted
		.split(',')
		.map((part, at) => {
			const [tag, quality = '1'] = part.trim().split(/\s*;\s*q=/);
			return { tag, quality: Number(quality), at };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality || a.at - b.at);
	for (const { tag } of wanted) {
		const near = findNear(tag);
		if (near) return near;
	}
	return DEFAULT_LOCALE;
}

/** The same language, if there is one: in the same script and region, in the same script, or anyhow. */
function findNear(tag: string): Locale | undefined {
	const wanted = readTag(tag);
	if (!wanted) return undefined;
	const same = LOCALES.map((name) => ({ name, ...readTag(name)! })).filter(
		({ language }) => language === wanted.language,
	);
	const written = same.filter(({ script }) => script === wanted.script);
	const spoken = written.find(({ region }) => region === wanted.region);
	// Spanish of anywhere but Spain is that of Latin America, 419.
	const beyond = wanted.language === 'es' ? Locale.SpanishLATAM : undefined;
	return spoken?.name ?? beyond ?? (written[0] ?? same[0])?.name;
}

/** Its parts, the likely ones where it does not name them: Hant for zh-TW. Norwegian is Bokmål, as in Discord. */
function readTag(tag: string): { language: string; script?: string; region?: string } | undefined {
	try {
		const { language, script, region } = new Intl.Locale(tag).maximize();
		return { language: language === 'nb' ? 'no' : language, script, region };
	} catch (error) {
		if (error instanceof RangeError) return undefined; // "*", or no tag at all
		throw error;
	}
}
