/** What one MovieLens title says. */
export interface SourceTitle {
	readonly title: string;
	readonly alternatives: readonly string[];
	readonly year: number | undefined;
}

/**
 * Articles that MovieLens puts after the title ("Boot, Das"), in every language of its files: English, French, Spanish,
 * Italian, German, Dutch, Scandinavian, Portuguese, and the Hebrew "Ha-".
 */
const ARTICLES = new Set(
	(
		"the a an le la les l' un une el los las lo una il i gli uno der die das ein eine den det de en ett et het een " +
		'o os as um uma da ha-'
	).split(' '),
);

/** Parentheses that are part of the title: "Ah Boys To Men (Part 2)", "Help (TV Movie)". */
const PART_OF_TITLE = /^(parts? (\d|[ivx]+\b|one|two|three)|live (in|at) |(tv )?movie( version)?$)/i;

/** What follows is part of the title, too: "Birdman: Or (The Unexpected Virtue of Ignorance)". */
const ENDS_IN_OR = / or$/i;

const YEAR = /^(\d{4})(?:\s*[–-]\s*(?:\d{4})?\s*)?$/;

/**
 * Reads a title as the MovieLens files write it: the article after the title, then other titles and the year in
 * parentheses.
 *
 * @example parseSourceTitle('City of Lost Children, The (Cité des enfants perdus, La) (1995)')
 * // { title: 'The City of Lost Children', alternatives: ['La Cité des enfants perdus'], year: 1995 }
 */
export function parseSourceTitle(source: string): SourceTitle {
	const { head, groups } = splitTrailingGroups(cleanText(source));
	let year: number | undefined;
	let title = head;
	const alternatives: string[] = [];
	for (const group of groups.toReversed()) {
		const found = YEAR.exec(group);
		if (found) year ??= Number(found[1]);
		else if (PART_OF_TITLE.test(group) || ENDS_IN_OR.test(head)) title = `${restoreArticle(head)} (${group})`;
		else alternatives.unshift(restoreArticle(group.replace(/^a\.?k\.?a\b[.:]*\s*/i, '')));
	}
	title = restoreArticle(title);
	return { title, alternatives: [...new Set(alternatives)].filter((other) => other !== title && other !== ''), year };
}

/**
 * Puts an article from the end back in front.
 *
 * @example restoreArticle('Crow, The: Wicked Prayer') // 'The Crow: Wicked Prayer'
 * @example restoreArticle("Atalante, L'") // "L'Atalante"
 */
export function restoreArticle(title: string): string {
	const found = /^(.+),(?: |(?=The\b))(\p{L}+['’-]?)(\)?)(:.*)?$/u.exec(title);
	if (!found) return title;
	const [, rest, article, paren, subtitle = ''] = found;
	// "Die, Mommie, Die" ends in no article
	const repeatsItself = rest.split(/[ ,]/, 1)[0].toLowerCase() === article.toLowerCase();
	if (!ARTICLES.has(article.toLowerCase().replace('’', "'")) || repeatsItself) return title;
	return `${article[0].toUpperCase()}${article.slice(1)}${/['’-]$/.test(article) ? '' : ' '}${rest}${paren}${subtitle}`;
}

function cleanText(source: string): string {
	return source
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/[\u200b-\u200f\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/(\(\d{4}\))\)$/, '$1') // one closing parenthesis too many
		.normalize('NFC');
}

/**
 * Takes balanced groups in parentheses, each after a space, off the end.
 *
 * @example splitTrailingGroups('A (b (c)) (1995)') // { head: 'A', groups: ['b (c)', '1995'] }
 */
function splitTrailingGroups(text: string): { head: string; groups: string[] } {
	const groups: string[] = [];
	let head = text;
	while (head.endsWith(')')) {
		const open = findOpening(head);
		if (open < 1 || head[open - 1] !== ' ') break;
		groups.unshift(head.slice(open + 1, -1).trim());
		head = head.slice(0, open).trim();
	}
	return { head, groups };
}

/** The place of the parenthesis that the last character closes; -1 when none does. */
function findOpening(text: string): number {
	let depth = 0;
	for (let at = text.length - 1; at >= 0; at--) {
		if (text[at] === ')') depth++;
		else if (text[at] === '(' && --depth === 0) return at;
	}
	return -1;
}
