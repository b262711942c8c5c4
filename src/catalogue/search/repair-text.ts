const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', rsquo: '’' };

/** Combining marks, by their names in entities like `&eacute;`. */
const ACCENTS: Record<string, string> = {
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	uml: '\u0308',
	tilde: '\u0303',
	cedil: '\u0327',
	ring: '\u030a',
};

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** UTF-8 that was read as Windows-1252: "Ã©" for "é", "â€™" for "’". */
const MOJIBAKE = /[ÂÃâÐÑåæçèéã][\u0080-\u00bf\u0152-\u2122]/;
/** The characters that Windows-1252 has at 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const HEARTS = /[❤♥♡💙💚💛🧡💜🖤🤍]\ufe0f?/gu;
/** `<:name:1>`, `<a:name:1>`, `<@1>`, `<#1>`, `<t:1:R>`, and the `:name:` of an emoji as people type it. */
const DISCORD_MARKS = /<a?:\w+:\d+>|<[@#][!&]?\d+>|<\/[^>]*:\d+>|<t:\d+(?::\w)?>|(?<!\S):\w+:(?!\S)/g;
const EMOJI =
	/\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|[\u{1f1e6}-\u{1f1ff}]/gu;
const FORMATTING = /(?<!\S)(?:\*{1,3}|_{1,2}|~~|\|\||`{1,3}|>)+(?=\S)|(?<=\S)(?:\*{1,3}|_{1,2}|~~|\|\||`{1,3})+(?!\S)/g;
/** "5/5", "9/10", "★★★★½" after a title. */
const STARS = /[★☆⭐]+\s*½?|(?<=\S\s+)\d{1,3}(?:[.,]\d)?\s*\/\s*(?:5|10|100)\s*$/gu;

/**
 * Undoes what copying, Discord and other programs do to a title: HTML entities, bytes read as another encoding,
 * full-width letters, invisible characters, emoji, mentions, formatting, and stars after it.
 *
 * @example repairText('AmÃ©lie') // 'Amélie'
 * @example repairText('**Lock, Stock &amp; Two Smoking Barrels** :fire:') // 'Lock, Stock & Two Smoking Barrels'
 */
export function repairText(text: string): string {
	if (PLAIN.test(text)) return text;
	const decoded = decodeMojibake(decodeEntities(decodePercent(text)))
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/\u3000/g, ' ')
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
	const bare = decoded
		.replace(/(?<=[\p{L}\p{N}]\s*)[❤♥♡]\ufe0f?(?=\s*[\p{L}\p{N}])/gu, ' heart ')
		.replace(DISCORD_MARKS, ' ')
		.replace(HEARTS, ' ')
		.replace(STARS, ' ')
		.replace(EMOJI, ' ')
		.replace(FORMATTING, '')
		.replace(/^\s*(?:[-•]|\d{1,2}[.)])\s+(?=\D)/, '')
		.replace(/\s+/g, ' ')
		.trim();
	return HAS_WORDS.test(bare) || decoded.search(DISCORD_MARKS) >= 0 ? bare : decoded;
}

/** Nothing to repair. Most titles are. */
const PLAIN = /^(?!\d+\. )[a-z0-9 ',.!?-]*$/i;

function decodePercent(text: string): string {
	if (!/%[0-9a-f]{2}/i.test(text)) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function decodeEntities(text: string): string {
	const letters = text.replace(/&([a-z])(acute|grave|circ|uml|tilde|cedil|ring);/gi, (_, letter, accent) => {
		return (letter + ACCENTS[accent.toLowerCase()]).normalize('NFC');
	});
	return letters.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, (entity, decimal, hex, name) => {
		if (name) return ENTITIES[name.toLowerCase()] ?? entity;
		return String.fromCodePoint(Number(decimal ?? `0x${hex}`));
	});
}

/** Writes the characters as the bytes they came from and reads those as UTF-8; leaves text alone that is no UTF-8. */
function decodeMojibake(text: string): string {
	if (!MOJIBAKE.test(text)) return text;
	const bytes = Array.from(text, (letter) => {
		const high = WINDOWS_1252.indexOf(letter);
		return high >= 0 ? 0x80 + high : letter.codePointAt(0)!;
	});
	if (bytes.some((byte) => byte > 0xff)) return text;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return text;
	}
}
