import type { ContentFacts } from '../src/catalogue/content-facts.ts';
import { openMovieDetails } from '../src/catalogue/details-table.ts';
import { readMovieTerms } from '../src/catalogue/terms-table.ts';
import { createRandom } from '../src/numerics/random.ts';
import type { Recommender } from '../src/recommender/recommender.ts';
import { KNOWN_GROUPS, STRANGE_GROUPS, THEMES } from './probe-groups.ts';

/** A few movies of a group that a person rated, and all movies of the group. */
export interface Probe {
	/** The kind of the group, a colon, its name. Those of groups that the model hardly knows begin with "strangers". */
	readonly name: string;
	readonly given: readonly { readonly movieId: number; readonly stars: number }[];
	readonly members: readonly number[];
}

type Kind = keyof typeof KNOWN_GROUPS;

const [SEED, GIVEN, BEST_KNOWN, DRAWS] = [15, 5, 10, 3];
/** A group with fewer movies than this, the given ones included, cannot fill a list. */
const FEWEST = 12;

/**
 * Draws profiles of fans from a catalogue: five of the ten best known movies of a group, all with five stars, three
 * times for each group of `probe-groups.ts` that has enough movies.
 */
export function drawProbes(
	cataloguePath: string,
	facts: readonly ContentFacts[],
	recommender: Pick<Recommender, 'ratingCount'>,
): Probe[] {
	const termsOf = readTerms(cataloguePath);
	const fame = ({ movieId }: ContentFacts): number =>
		recommender.ratingCount(movieId) + (termsOf(movieId).length + 1) / 1000;
	const movies = facts.filter(({ keywords }) => !UNWANTED.some((word) => keywords.has(word)));
	const byFame = movies.toSorted((a, b) => fame(b) - fame(a));
	const random = createRandom(SEED);
	const draw = (name: string, has: (movie: ContentFacts) => boolean): Probe[] => {
		const members = byFame.filter(has).map(({ movieId }) => movieId);
		const known = members.filter((movieId) => recommender.ratingCount(movieId) > 0);
		if ((name.startsWith('strangers') ? members : known).length < FEWEST) return [];
		return Array.from({ length: DRAWS }, () => {
			const best = members.slice(0, BEST_KNOWN);
			const given = Array.from({ length: GIVEN }, () => best.splice(Math.floor(random.uniform() * best.length), 1)[0]);
			return { name, given: given.map((movieId) => ({ movieId, stars: 5 })), members };
		});
	};
	const drawKind = ([kind, names]: [string, readonly string[]], prefix = ''): Probe[] =>
		names.flatMap((name) => draw(`${prefix}${kind}: ${name}`, (movie) => namesOf(movie, kind as Kind).includes(name)));
	return [
		...Object.entries(KNOWN_GROUPS).flatMap((group) => drawKind(group)),
		...Object.entries(THEMES).flatMap(([name, terms]) =>
			draw(`theme: ${name}`, ({ movieId }) => termsOf(movieId).some((term) => terms.includes(term))),
		),
		...listSubgenres(cataloguePath).flatMap((term) =>
			draw(`subgenre: ${term}`, ({ movieId }) => termsOf(movieId).includes(term)),
		),
		...Object.entries(STRANGE_GROUPS).flatMap((group) => drawKind(group, 'strangers: ')),
	];
}

const TOO_BROAD = new Set([
	...['Accident', 'Action', 'Adventure', 'Animation', 'Comedy', 'Crime', 'Destiny', 'Documentary', 'Drama', 'Fantasy'],
	...['Horror', 'Musical', 'Musicals', 'Mystery Thriller', 'Romance Film', 'Science Fiction', 'Thriller', 'War Film'],
	...['Western', 'Film Noir', 'TV Show'],
]);

/** What people do not want recommended unasked is in no group. */
const UNWANTED = ['made for television', 'short'];

function namesOf(
	{ directors, country, language, year, genres }: ContentFacts,
	kind: Kind,
): readonly (string | undefined)[] {
	const decade = year === undefined ? undefined : String(year - (year % 10));
	return { director: directors, country: [country], language: [language], decade: [decade], genre: genres }[kind];
}

/** The terms of movies as the source has them, so that a change of what counts as a theme changes no group. */
function readTerms(cataloguePath: string): (movieId: number) => readonly string[] {
	const [details, terms] = [openMovieDetails(cataloguePath), readMovieTerms(cataloguePath)];
	const known = new Map<number, readonly string[]>();
	return (movieId) => {
		const found = known.get(movieId) ?? (details.get(movieId)?.termIds ?? []).map((term) => terms.get(term)?.en ?? '');
		known.set(movieId, found);
		return found;
	};
}

/** The source's own names of subgenres, each of them a group. A term that is a genre of the catalogue is too broad. */
function listSubgenres(cataloguePath: string): string[] {
	const names = [...readMovieTerms(cataloguePath).values()].filter(({ kind }) => kind === 'Genre').map(({ en }) => en);
	return [...new Set(names)].sort().filter((name) => !TOO_BROAD.has(name));
}
