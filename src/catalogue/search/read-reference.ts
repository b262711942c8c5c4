/** A movie named by a number of another service, or the title in a link. */
export interface Reference {
	/** Seven or eight digits. */
	readonly imdbId?: string;
	readonly tmdbId?: number;
	/** The title and perhaps the year, as the address of a page has them: "parasite 2019". */
	readonly title?: string;
	/** Whether the text is a link or an id and no more, so that without its movie it means none. */
	readonly isAlone: boolean;
}

const LINK = /^<?(?:https?:\/\/|www\.|m\.)?(?:[\w-]+\.)+[a-z]{2,}\/\S*>?$/i;
const IMDB_ID = /(?<![a-z\d])tt(\d{7,8})(?!\d)/i;
const BARE_ID = /^tt\d{7,8}$/i;
const TMDB_ID = /(?:themoviedb\.org\/(?:[a-z]{2}(?:-[A-Z]{2})?\/)?movie\/|[[{]tmdb(?:id)?[-=])(\d{1,8})/i;
/** Pages whose address ends in the title. */
const PAGES = [
	'letterboxd\\.com/(?:\\w+/)?film',
	'rottentomatoes\\.com/m',
	'trakt\\.tv/movies',
	'justwatch\\.com/\\w+/movie',
	'wikipedia\\.org/wiki',
];
const SLUG = new RegExp(`(?:${PAGES.join('|')})/([^/?#>]+)`, 'i');

/**
 * Reads what names a movie beyond doubt: an id of IMDb or TMDB, alone, in a link or in the name of a file, and the
 * title in the address of a page about it.
 *
 * @example readReference('https://letterboxd.com/film/parasite-2019/') // { title: 'parasite 2019', isAlone: true }
 */
export function readReference(text: string): Reference | undefined {
	const isAlone = LINK.test(text.trim()) || BARE_ID.test(text.trim());
	const imdbId = IMDB_ID.exec(text)?.[1];
	if (imdbId) return { imdbId: imdbId.length === 8 ? imdbId.replace(/^0/, '') : imdbId, isAlone };
	const tmdbId = TMDB_ID.exec(text)?.[1];
	if (tmdbId) return { tmdbId: Number(tmdbId), isAlone };
	const slug = SLUG.exec(text)?.[1];
	if (slug) return { title: readSlug(slug), isAlone };
	return isAlone && /^<?(?:https?:|www\.)/i.test(text.trim()) ? { isAlone } : undefined;
}

function readSlug(slug: string): string {
	let plain = slug;
	try {
		plain = decodeURIComponent(slug);
	} catch {
		// the address was cut; its beginning will do
	}
	return plain
		.replace(/[_-]+/g, ' ')
		.replace(/\s*\((?:(\d{4}) )?film\)$/i, ' $1')
		.trim();
}
