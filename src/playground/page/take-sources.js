/** @import { Taker } from './deal-words.js' */
import { dropMovieWord } from './movie-words.js';
import { isFreeText } from './usage.js';

/** Words before the name of a director, in languages that say them before no country. */
const BY = /^(by|von|di)$/i;
/** Words that say no more beside others, in English, German, French, Spanish, Portuguese and Italian. */
const LINKS = [
	/^(a|an|some|any|the|from|in|of|for|with|and|or|me|us|please|good|best|great|top)$/i,
	/^(eine?n?|aus|auf|für|mit|der|die|das|den|dem|und|oder|mir|uns|bitte|gute[nrs]?|beste[nrs]?)$/i,
	/^(une?|una|uma?|de|du|des|dei|degli|d[ae]l(l[aeo])?|das?|dos?|en|em|et|ou|su|y|o|e|pour|para|per|avec|con|com)$/i,
	/^(los|las|les|os|as)$/i,
	/^(bons?|bonnes?|buen[ao]s?|boas?|buon[aio]?|bell?[aeio]?|meilleure?s?|mejor(es)?|melhor(es)?|miglior[ei])$/i,
];
/** The same at the beginning of the first word, and at the end of the last: "d'Italie", "日本の". */
const [LINK_BEFORE, LINK_BEHIND] = [/^(?:d|l|dell|dall)['’]/i, /の$/];

/**
 * `/recommend horror from Japan by Miike`: what is left when all else is taken says where movies are from, and behind
 * "by" who directed them.
 *
 * @type {Taker}
 */
export function takeSources(words, options, texts, open) {
	const [country, director] = ['country', 'director'].map((name) => options.find((option) => option.name === name));
	if (!country || (open && isFreeText(open))) return words;
	const isTelling = (/** @type {string} */ word) => LINKS.every((links) => !links.test(word));
	const said = words.slice(0, words.findLastIndex(isTelling) + 1);
	const by = director ? said.findIndex((word, at) => BY.test(word) && at < said.length - 1) : -1;
	if (director && by >= 0) texts[director.name] = said.slice(by + 1).join(' ');
	const left = by < 0 ? words : said.slice(0, by);
	const telling = left.slice(left.findIndex(isTelling), left.findLastIndex(isTelling) + 1);
	// "me a comedy" is a comedy, and "a good movie" is any, but "de" alone is a country.
	if (telling.length === 0) return Object.keys(texts).length === 0 && /^\w\w$/.test(left.join(' ')) ? left : [];
	const text = telling.map(dropMovieWord).join(' ').replace(LINK_BEFORE, '').replace(LINK_BEHIND, '');
	return text === '' ? [] : text.split(' ');
}
