import { createTmdb, type TmdbOptions } from './create-tmdb.ts';
import { createSampleTmdb } from './sample-tmdb.ts';
import { NO_TMDB, type Tmdb } from './tmdb.ts';

interface Choice extends Omit<TmdbOptions, 'token'> {
	readonly token: string | undefined;
	readonly usesSamples: boolean;
}

/** Opens what was asked for: sample pictures, TMDB where there is a token, or nothing. */
export function openTmdb({ token, usesSamples, ...options }: Choice): Tmdb {
	if (usesSamples) return createSampleTmdb();
	return token === undefined ? NO_TMDB : createTmdb({ token, ...options });
}
