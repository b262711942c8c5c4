import { RELEASES, type Release } from '../../datasets/release.ts';
import type { RatingScale } from '../../training/read-ratings.ts';
import { repeatedFlag, valueFlag } from '../flags/flag.ts';
import { NAME, PATH, type ValueKind } from '../flags/value-kind.ts';
import type { Operands } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';

/** Where ratings come from. */
export interface RatingSources {
	/** Downloaded when they are not on disk yet. */
	readonly releases: readonly Release[];
	/** Paths of files on disk. */
	readonly files: readonly string[];
}

export const RATINGS_FLAG = repeatedFlag(PATH, {
	label: '<csv>',
	about: 'a .csv or .csv.gz file: userId, movieId, rating; may be given again',
});

const SCALES: readonly RatingScale[] = [5, 10, 100];
const SCALE: ValueKind<RatingScale> = {
	expected: '5, 10 or 100',
	parse: (text) => SCALES.find((scale) => String(scale) === text.trim()),
};

export const SCALE_FLAG = valueFlag(SCALE, {
	label: '5|10|100',
	about: 'the highest rating in the files: stars, points or percent',
	default: 5,
});

export const RELEASE_OPERANDS: Operands = {
	usage: '[<release> ...]',
	about: `downloaded once: ${listReleases('or')}`,
	kind: NAME,
};

/**
 * @param purpose - Completes "Say which ratings to ... on".
 * @throws {UsageError} when no source is named, a release does not exist, or its scale is another.
 */
export function findSources(
	names: readonly string[],
	files: readonly string[],
	purpose: string,
	scale: RatingScale = 5,
): RatingSources {
	if (names.length > 0 && scale !== 5)
		throw new UsageError(`The releases of MovieLens have five stars: --scale ${scale} is for files of your own alone.`);
	if (names.length === 0 && files.length === 0)
		throw new UsageError(
			`Say which ratings to ${purpose} on: a release of MovieLens by name (${listReleases('and')}), ` +
				'or --ratings <csv>, once for each file.',
		);
	return { releases: names.map(findRelease), files };
}

function findRelease(name: string): Release {
	const found = RELEASES.find((release) => release.name === name);
	if (found) return found;
	throw new UsageError(
		`There is no release "${name}" to download; there are ${listReleases('and')}. ` +
			'Use --ratings to name a file of your own.',
	);
}

function listReleases(conjunction: 'and' | 'or'): string {
	const type = conjunction === 'and' ? 'conjunction' : 'disjunction';
	return new Intl.ListFormat('en', { type }).format(RELEASES.map(({ name }) => name));
}
