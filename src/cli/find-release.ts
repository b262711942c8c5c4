import { RELEASES, type Release } from '../datasets/release.ts';
import { UsageError } from './verb.ts';

/** @throws {UsageError} when GroupLens has none of that name. */
export function findRelease(name: string): Release {
	const found = RELEASES.find((release) => release.name === name);
	if (found) return found;
	throw new UsageError(
		`There is no release "${name}" to download; there are ${listReleases()}. A file of your own is named with --ratings.`,
	);
}

/** The names, for a sentence. */
export function listReleases(): string {
	return RELEASES.map(({ name }) => name).join(' and ');
}
