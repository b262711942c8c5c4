import type { Term } from './supplement.ts';

/** Branches of the source's tree that are about sex; what is below them goes, too. */
const BRANCHES = new RegExp(
	`^(${[
		'sexuality|sex|sex crime|nudity|eroticism|erotic (film|comedy film|thriller)|pornography|prostitution|paraphilia',
		'sexually explicit|female body|male body|stripper',
	].join('|')})$`,
	'i',
);
/** Who people are and whom they love is no explicit content, and neither are these. */
const HARMLESS =
	/^((fe)?(male )?sexual identity|homosexual(ity)?|bisexuality|transsexualism|same-sex marriage|femme fatale)$/i;
const WORDS = new RegExp(
	`\\b(?:${[
		'sex(?!ism|ist)|(?:nudes?|nudit(?:y|ies)|nudies?|nudis[mt])\\b|nackte?[rs]?|naked',
		'(?:large |bare )?breasts?|boobs?\\b|brothel|bordell',
		'prostitut|hooker|whore|raped?\\b|rapist|incest|inzest|orgasm|orgy|penis|vagina|testicles|genital|sperm(?! whale)',
		'fellat|cunniling|penetrat|dildo|vibrator|fetish|bdsm|bondage|sadis|masochis|dominatrix|necrophil|pa?edophil',
		'zoophil|bestialit|sodom|nympho|swinger|voyeur|strip(?:per|ping|-? ?club)?$|threesome|viagra|escort service|libido',
		'lust(?:objekt| and)|virgin(?:ity)?$|condom|castrat|fuck',
	].join('|')})|porn|erot|vergewalt|masturb|ejacul`,
	'i',
);
/** Marks of movies for adults only. */
const ADULTS_ONLY = /^adult$/i;

/**
 * Leaves out the terms of explicit content: those of the branches about sex, nudity and sexual crime, those with such a
 * word in their names, and the marks of movies for adults only. Terms about who people are and whom they love stay.
 */
export function filterTerms(terms: ReadonlyMap<string, Term>): Map<string, Term> {
	return new Map([...terms].filter(([, term]) => term.kind !== '' && !isExplicit(term, terms)));
}

function isExplicit(term: Term, terms: ReadonlyMap<string, Term>): boolean {
	if (HARMLESS.test(term.en)) return false;
	if (WORDS.test(term.en) || WORDS.test(term.de)) return true;
	if (term.kind === 'Audience' && ADULTS_ONLY.test(term.en)) return true;
	return isBelowExplicit(term, terms);
}

function isBelowExplicit(term: Term, terms: ReadonlyMap<string, Term>): boolean {
	const visited = new Set<Term>();
	for (let at: Term | undefined = term; at && !visited.has(at); at = terms.get(at.parent)) {
		if (HARMLESS.test(at.en)) return false;
		if (BRANCHES.test(at.en.replaceAll(/ +/g, ' '))) return true;
		visited.add(at);
	}
	return false;
}
