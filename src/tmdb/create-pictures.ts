import { readBytes } from './call-tmdb.ts';
import { checkPicture } from './check-picture.ts';
import type { Picture } from './tmdb.ts';

/** The width of a poster in pixels: sharp beside a text, about 30 KB. */
const SIZE = 'w342';
const MAX_BYTES = 1_000_000;
const REQUEST_MS = 5000;
/** Posters of this many movies can be read; the pictures of this many are kept in memory. */
const GIVEN = 5000;
const KEPT = 200;

/** Posters on TMDB's image host. */
export interface Pictures {
	/** The address of a movie's poster; from then on the picture can be read. @param path as TMDB names it: "/abc.jpg" */
	give(movieId: number, path: string): string;
	movieOf(url: string): number | undefined;
	/** `undefined` where the movie has no poster, or the file is none, too large or does not come in time. */
	read(movieId: number): Promise<Picture | undefined>;
}

export function createPictures(origin: string): Pictures {
	const urls = new Map<number, string>();
	const movies = new Map<string, number>();
	const pictures = new Map<string, Promise<Picture | undefined>>();

	return {
		give(movieId, path) {
			const url = `${origin}/t/p/${SIZE}${path}`;
			putLatest(urls, movieId, url, GIVEN);
			putLatest(movies, url, movieId, GIVEN);
			return url;
		},
		movieOf: (url) => movies.get(url),
		async read(movieId) {
			const url = urls.get(movieId);
			if (url === undefined) return undefined;
			const reading = pictures.get(url) ?? fetchPicture(url);
			putLatest(pictures, url, reading, KEPT);
			const picture = await reading;
			if (!picture) pictures.delete(url); // it may come another time
			return picture;
		},
	};
}

/** Puts an entry at the end of a map, which loses its first one when it has more than `most`. */
function putLatest<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
	map.delete(key);
	map.set(key, value);
	if (map.size > most) map.delete(map.keys().next().value!);
}

async function fetchPicture(url: string): Promise<Picture | undefined> {
	try {
		const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(REQUEST_MS) });
		if (response.status !== 200) {
			await response.body?.cancel();
			return undefined;
		}
		const bytes = await readBytes(response, MAX_BYTES);
		return bytes && checkPicture(bytes);
	} catch {
		return undefined;
	}
}
