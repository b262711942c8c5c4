import Fuse from 'fuse.js';
import type { Catalogue } from './catalogue.ts';
import type { Movie } from './movie.ts';

/** How sure we are that the first match is the film that was meant. */
export type Verdict = 'confident' | 'ambiguous' | 'none';

export interface TitleMatch {
	readonly movie: Movie;
	/** 0 to 1, higher is closer. */
	readonly score: number;
}

export interface Resolution {
	readonly verdict: Verdict;
	/** Best first. With `none`: the nearest we have, at most three, for "did you mean". */
	readonly matches: readonly TitleMatch[];
}

export interface TitleSearch {
	/** The films a person may mean by this text, however messy. Never throws; any string will do. */
	resolve(text: string): Resolution;
	/** The films to offer while somebody types: most rated first for an empty text, at most `limit`. */
	complete(text: string, limit: number): Movie[];
}

const MAX_CANDIDATES = 200;

/** Indexes the catalogue's titles by trigram; Fuse.js judges the candidates that share most of them. */
export function createTitleSearch(catalogue: Catalogue): TitleSearch {
	const popular = catalogue.movies.toSorted((a, b) => b.ratings - a.ratings || a.id - b.id);
	const titles = popular.map((movie) => [movie.title, ...movie.alternatives].map(normalise));
	const postings = new Map<string, number[]>();
	for (const [at, names] of titles.entries()) {
		for (const gram of new Set(names.flatMap(listTrigrams))) {
			const list = postings.get(gram);
			if (list) list.push(at);
			else postings.set(gram, [at]);
		}
	}

	function rank(text: string): TitleMatch[] {
		const { query, year } = parseQuery(text);
		if (query === '') return [];
		const counts = new Map<number, number>();
		for (const gram of new Set(listTrigrams(query))) {
			for (const at of postings.get(gram) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
		}
		const candidates = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_CANDIDATES);
		const fuse = new Fuse(
			candidates.map(([at]) => ({ at, names: titles[at] })),
			{ keys: ['names'], includeScore: true, threshold: 0.4, ignoreLocation: true },
		);
		return fuse
			.search(query)
			.map(({ item, score = 1 }) => {
				const exact = item.names.includes(query) ? 0.5 : 0;
				const dated = year === undefined ? 0 : popular[item.at].year === year ? 0.2 : -0.2;
				return { at: item.at, score: Math.max(0, Math.min(1, (1 - score) * 0.5 + exact + dated)) };
			})
			.sort((a, b) => b.score - a.score || a.at - b.at)
			.map(({ at, score }) => ({ movie: popular[at], score }));
	}

	return {
		resolve(text) {
			const matches = rank(text.slice(0, 200)).slice(0, 10);
			if (matches.length === 0 || matches[0].score < 0.3) return { verdict: 'none', matches: matches.slice(0, 3) };
			const rivals = matches.filter((match) => match.score > matches[0].score - 0.02);
			const clear = rivals.length === 1 || matches[0].movie.ratings > 3 * rivals[1].movie.ratings;
			return { verdict: clear ? 'confident' : 'ambiguous', matches };
		},
		complete(text, limit) {
			if (normalise(text) === '') return popular.slice(0, limit);
			return rank(text.slice(0, 200))
				.slice(0, limit)
				.map(({ movie }) => movie);
		},
	};
}

function parseQuery(text: string): { query: string; year: number | undefined } {
	const found = /^(.+?)[ (]+((?:18|19|20)\d\d)\)?\s*$/.exec(text);
	return found ? { query: normalise(found[1]), year: Number(found[2]) } : { query: normalise(text), year: undefined };
}

function normalise(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}|['’]/gu, '')
		.replaceAll('&', ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/^(the|an?) (?=.)/, '');
}

function listTrigrams(text: string): string[] {
	const padded = ` ${text} `;
	return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}
