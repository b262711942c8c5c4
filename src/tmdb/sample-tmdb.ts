import { readFileSync } from 'node:fs';
import { NO_TMDB, type Picture, type Tmdb } from './tmdb.ts';

const NAMES = ['curtain', 'night', 'reel'];
/** No host has such a name. */
const ORIGIN = 'https://matinee.invalid';

/** Pictures of our own in place of posters, to try cards without a token. Nothing is fetched. */
export function createSampleTmdb(): Tmdb {
	const pictures = NAMES.map((name): Picture => {
		const path = new URL(`../../data/sample-posters/${name}.svg`, import.meta.url);
		return { contentType: 'image/svg+xml', bytes: readFileSync(path) };
	});
	const urlOf = (movieId: number) => `${ORIGIN}/${movieId}.svg`;
	return {
		...NO_TMDB,
		findPosters: async (movies) => ({ urls: new Map(movies.map(({ id }) => [id, urlOf(id)])), areSamples: true }),
		findSheet: async ({ id }) => ({ posterUrl: urlOf(id) }),
		movieOf: (url) => (url.startsWith(`${ORIGIN}/`) ? Number.parseInt(url.slice(ORIGIN.length + 1), 10) : undefined),
		readPicture: async (movieId) => pictures[movieId % pictures.length],
	};
}
