/** @import { Taker } from './deal-words.js' */
import { readOption } from './read-option.js';
import { isCalled, OPTION } from './usage.js';

/**
 * `/recommend with @Bo @Cy`: a word that begins with @ goes to the next option that takes a person, whose name may
 * stand before it. `/taste Bo`: where a person must be named, a name alone will do.
 *
 * @type {Taker}
 */
export function takePeople(words, options, texts) {
	const takers = options.filter(({ type }) => type === OPTION.user);
	/** @type {string[]} */
	const left = [];
	for (const word of words) {
		const [next] = takers;
		const isName = next?.required && 'value' in readOption(next, word);
		if (!next || !(word.startsWith('@') || isName)) {
			left.push(word);
			continue;
		}
		if (isCalled(next, left.at(-1) ?? '')) left.pop();
		texts[next.name] = word;
		takers.shift();
	}
	return left;
}
