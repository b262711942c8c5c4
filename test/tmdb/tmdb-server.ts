import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the server got. */
interface Asked {
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly authorization: string | undefined;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine with TMDB's paths. It is API and image host in one. */
export interface TmdbServer {
	readonly hosts: { readonly api: string; readonly images: string };
	readonly asked: Asked[];
	/** Answers paths that begin like this in another way. */
	answer(path: string, answer: Answer): void;
	close(): Promise<void>;
}

/** A picture of one red pixel. */
export const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
	'base64',
);

/** TMDB's answer about The Lion King, as it is documented, shortened. */
export const LION_KING = {
	adult: false,
	backdrop_path: '/backdrop.jpg',
	belongs_to_collection: null,
	genres: [{ id: 16, name: 'Animation' }],
	id: 8587,
	imdb_id: 'tt0110357',
	origin_country: ['US'],
	original_language: 'en',
	original_title: 'The Lion King',
	overview: 'A young lion prince is cast out of his pride by his cruel uncle.',
	poster_path: '/lion-king.png',
	release_date: '1994-06-15',
	runtime: 89,
	softcore: false,
	title: 'The Lion King',
	vote_average: 8.3,
	credits: {
		cast: ['Matthew Broderick', 'Moira Kelly', 'Nathan Lane', 'Ernie Sabella', 'Robert Guillaume'].map(
			(name, order) => ({ id: order, name, order, character: `Character ${order}`, profile_path: null }),
		),
		crew: [
			{ id: 7, name: 'Roger Allers', department: 'Directing', job: 'Director', profile_path: null },
			{ id: 8, name: 'Hans Zimmer', department: 'Sound', job: 'Original Music Composer', profile_path: null },
		],
	},
	translations: {
		translations: [
			{ iso_3166_1: 'US', iso_639_1: 'en', name: 'English', data: { overview: 'In English.', title: '', runtime: 89 } },
		],
	},
	'watch/providers': {
		results: {
			US: { link: 'https://www.themoviedb.org/movie/8587/watch', flatrate: [provider('Disney Plus')] },
			DE: {
				link: 'https://www.themoviedb.org/movie/8587/watch?locale=DE',
				flatrate: [provider('Disney Plus'), provider('WOW')],
				rent: [provider('Apple TV')],
				buy: [provider('Apple TV')],
			},
		},
	},
};

function provider(name: string) {
	return { logo_path: '/logo.jpg', provider_id: 1, provider_name: name, display_priority: 0 };
}

/** What `/watch/providers/movie` says of any country, in no order, as by TMDB. */
export const SERVICES = {
	results: [
		service(9, 'Amazon Prime Video', 2),
		service(337, 'Disney Plus', 3),
		service(8, 'Netflix', 1),
		service(1796, 'Netflix Standard with Ads', 4),
	],
};

function service(id: number, name: string, place: number) {
	const priorities = { US: place, DE: 10 - place };
	return { ...provider(name), provider_id: id, display_priority: 50, display_priorities: priorities };
}

const MISSING = { status_code: 34, status_message: 'The resource you requested could not be found.', success: false };

export function sendJson(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
	response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
	response.end(JSON.stringify(body));
}

/** Starts the server. It knows The Lion King by its id, and any other movie as one like it. */
export async function startTmdbServer(): Promise<TmdbServer> {
	const asked: Asked[] = [];
	const answers = new Map<string, Answer>();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const query = Object.fromEntries(url.searchParams);
		asked.push({ path: url.pathname, query, authorization: request.headers.authorization });
		const special = [...answers].findLast(([path]) => url.pathname.startsWith(path));
		if (special) return special[1](request, response);
		if (url.pathname.startsWith('/t/p/')) {
			response.writeHead(200, { 'content-type': 'image/png' });
			return response.end(PIXEL);
		}
		const movie = /^\/3\/movie\/(\d+)$/.exec(url.pathname);
		if (movie) return sendJson(response, describe(Number(movie[1]), query));
		if (url.pathname.startsWith('/3/find/')) {
			const lists = { person_results: [], tv_results: [], tv_episode_results: [], tv_season_results: [] };
			return sendJson(response, { movie_results: [{ id: 4242, media_type: 'movie' }], ...lists });
		}
		if (url.pathname === '/3/watch/providers/movie') return sendJson(response, SERVICES);
		sendJson(response, MISSING, 404);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		hosts: { api: origin, images: origin },
		asked,
		answer: (path, answer) => void answers.set(path, answer),
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Parts that were not asked for are left out, as by TMDB. */
function describe(id: number, { append_to_response: parts = '' }: Readonly<Record<string, string>>) {
	const { credits, translations, 'watch/providers': providers, ...movie } = LION_KING;
	const known = { credits, translations, 'watch/providers': providers };
	const appended = Object.entries(known).filter(([part]) => parts.split(',').includes(part));
	return { ...movie, id, poster_path: `/movie-${id}.png`, ...Object.fromEntries(appended) };
}

/** A page of `/discover/movie`, 20 movies each, as TMDB answers it. */
export function describePage(tmdbIds: readonly number[], page: number) {
	const results = tmdbIds.slice(20 * (page - 1), 20 * page).map((id) => ({ id, title: 'A movie', vote_count: 7 }));
	return { page, results, total_pages: Math.ceil(tmdbIds.length / 20), total_results: tmdbIds.length };
}

export function sendMissing(response: ServerResponse): void {
	sendJson(response, MISSING, 404);
}
