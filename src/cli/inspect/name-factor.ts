import type { Movie } from '../../catalogue/movie.ts';

/** A movie and how strongly it belongs to a factor, 0 or more. */
export interface Member {
	readonly movie: Pick<Movie, 'genres' | 'year'>;
	readonly weight: number;
}

/** The name includes a decade that has at least this share of the weight. */
const DECADE_SHARE = 0.4;
/** The second genre is named when its mark is at least this share of the first one's. */
const SECOND_GENRE = 0.6;

/**
 * Names a group of movies by the one or two genres that mark it most, and by a decade if most are from one. The name is
 * "mixed" when no genre stands out.
 *
 * A genre marks the group by s log(s / t), its part in the Kullback-Leibler divergence, where s is its share of the
 * weight of the group and t its share of `all`. So a genre counts when it is frequent here and rarer elsewhere.
 *
 * @param all - The movies that the group is taken from, each with the weight 1.
 * @example nameFactor(members, all) // 'Children, Animation, 1990s'
 */
export function nameFactor(members: readonly Member[], all: readonly Member[]): string {
	const marks = markKeys(members, all, genresOf);
	const [first, second] = [...marks]
		.filter(([, mark]) => mark > 0)
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const decade = [...shareOut(members, decadesOf)].find(([, share]) => share >= DECADE_SHARE)?.[0];
	const parts = [first?.[0] ?? 'mixed', second && second[1] >= SECOND_GENRE * first[1] ? second[0] : undefined, decade];
	return parts.filter((part) => part !== undefined).join(', ');
}

type KeysOf = (movie: Member['movie']) => readonly string[];

/** MovieLens counts IMAX, a format, among the genres. */
function genresOf({ genres }: Member['movie']): string[] {
	return genres.filter((genre) => genre !== 'IMAX');
}

function decadesOf({ year }: Member['movie']): string[] {
	return year === undefined ? [] : [`${Math.floor(year / 10)}0s`];
}

function markKeys(members: readonly Member[], all: readonly Member[], keysOf: KeysOf): Map<string, number> {
	const usual = shareOut(all, keysOf);
	return new Map(
		[...shareOut(members, keysOf)].map(([key, share]) => [key, share * Math.log(share / (usual.get(key) ?? share))]),
	);
}

/** Maps each key to its share of the weight. */
function shareOut(members: readonly Member[], keysOf: KeysOf): Map<string, number> {
	const total = members.reduce((sum, { weight }) => sum + weight, 0) || 1;
	const shares = new Map<string, number>();
	for (const { movie, weight } of members) {
		for (const key of keysOf(movie)) shares.set(key, (shares.get(key) ?? 0) + weight / total);
	}
	return shares;
}
