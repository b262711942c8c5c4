import { RELEASES, type Release } from '../../datasets/release.ts';
import { repeatedFlag } from '../flags/flag.ts';
import { NAME, PATH } from '../flags/value-kind.ts';
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
	about: 'a file with the columns userId, movieId and rating; may be given several times',
});

export const RELEASE_OPERANDS: Operands = {
	usage: '[<release> ...]',
	about: `a MovieLens release, ${listReleases('or')}, downloaded once into data/.cache`,
	kind: NAME,
};

/**
 * @param purpose - Completes "Say which ratings to ... on".
 * @throws {UsageError} when no source is named, or a release does not exist.
 */
export function findSources(names: readonly string[], files: readonly string[], purpose: string): RatingSources {
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
	return RELEASES.map(({ name }) => name).join(` ${conjunction} `);
}
