import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A movie as the test server knows it. Items are by their names here, and the server gives them ids. */
export interface ServedMovie {
	readonly id: string;
	/** By language. */
	readonly labels: Readonly<Record<string, string>>;
	/** Days of release, with `2024-00-00` for a year alone. */
	readonly dates: readonly string[];
	readonly imdb?: string;
	readonly tmdb?: string;
	readonly sitelinks?: number;
	readonly article?: string;
	readonly minutes?: number;
	readonly original?: string;
	/** Names of items, by property. */
	readonly pointers?: Readonly<Record<string, readonly string[]>>;
	readonly isDeleted?: boolean;
}

/** Answers in the place of the server. */
export type Trouble = (response: ServerResponse, request: SeenRequest) => void;

export interface SeenRequest {
	readonly method: string | undefined;
	readonly path: string;
	readonly userAgent: string | undefined;
	readonly accept: string | undefined;
	/** Of the URL and the form. */
	readonly parameters: URLSearchParams;
}

export type WikidataServer = Awaited<ReturnType<typeof serveWikidata>>;

/** Codes of countries and languages that the server knows by name. */
const COUNTRIES: Readonly<Record<string, string>> = { 'United States': 'US', Finland: 'FI', Japan: 'JP' };
const LANGUAGES: Readonly<Record<string, string>> = { English: 'en', Finnish: 'fi', Japanese: 'ja' };
/** Names that Wikidata has for all languages alone, as it does for most people now. */
const ALL_LANGUAGES = new Set(['Ada Director']);

/** Starts a server on the loopback that answers like Wikidata: its query service, and MediaWiki's API. */
export async function serveWikidata(movies: readonly ServedMovie[]) {
	const requests: SeenRequest[] = [];
	const troubles: { path: string; trouble: Trouble }[] = [];
	const names: string[] = [];
	const idOf = (name: string): string => {
		if (!names.includes(name)) names.push(name);
		return `Q${900_000 + names.indexOf(name)}`;
	};

	const server = createServer(async (request, response) => {
		const seen = await readRequest(request);
		requests.push(seen);
		const at = troubles.findIndex(({ path }) => path === seen.path);
		if (at >= 0) return troubles.splice(at, 1)[0].trouble(response, seen);
		if (seen.path === '/w/api.php') return sendJson(response, describeEntities(seen.parameters, movies, idOf));
		const query = seen.parameters.get('query') ?? '';
		const bindings = query.includes('VALUES') ? nameItems(query, names) : listMovies(query, movies);
		sendJson(response, { head: { vars: [] }, results: { bindings } });
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		sparqlUrl: `${origin}/sparql`,
		apiUrl: `${origin}/w/api.php`,
		requests,
		/** The next request to this path gets another answer. */
		trouble: (path: '/sparql' | '/w/api.php', ...answers: readonly Trouble[]) => {
			for (const trouble of answers) troubles.push({ path, trouble });
		},
		troubles,
	};
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const form = new URLSearchParams(await text(request));
	const parameters = new URLSearchParams([...searchParams, ...form]);
	const { 'user-agent': userAgent, accept } = request.headers;
	return { method: request.method, path: pathname, userAgent, accept, parameters };
}

export function sendJson(response: ServerResponse, value: unknown): void {
	response.writeHead(200, { 'content-type': 'application/sparql-results+json;charset=utf-8' });
	response.end(JSON.stringify(value));
}

/** Answers with a status, and what the real servers say with it. */
export function sendStatus(status: number, body: string, headers: Record<string, string> = {}): Trouble {
	return (response) => response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
}

/** What the query service sends when a query runs out of time after the answer has begun. */
export const cutOff: Trouble = (response) => {
	response.writeHead(200, { 'content-type': 'application/sparql-results+json' });
	response.end('{"head":{"vars":["movie"]},"results":{"bindings":[{"movie":{"type":"uri","val');
};

export const ranOutOfTime: Trouble = sendStatus(500, 'SPARQL-QUERY: ...\njava.util.concurrent.TimeoutException\n\tat');

const entity = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
const literal = (value: string | number) => ({ type: 'literal', value: String(value) });

function listMovies(query: string, movies: readonly ServedMovie[]): object[] {
	const [from, to] = [...query.matchAll(/"(\d{4}-\d{2}-\d{2})T00:00:00Z"/g)].map(([, day]) => day);
	const inWindow = movies.filter(({ dates, isDeleted }) =>
		dates.some((date) => !isDeleted && date.replaceAll('-00', '-01') >= from && date.replaceAll('-00', '-01') < to),
	);
	return inWindow.map(({ id, imdb, sitelinks = 1 }) => ({
		movie: entity(id),
		...(imdb ? { imdb: literal(imdb) } : {}),
		links: { ...literal(sitelinks), datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
	}));
}

function nameItems(query: string, names: readonly string[]): object[] {
	return [...query.matchAll(/wd:(Q\d+)/g)].map(([, id]) => {
		const name = names[Number(id.slice(1)) - 900_000];
		return {
			item: entity(id),
			[ALL_LANGUAGES.has(name) ? 'mul' : 'en']: { ...literal(name), 'xml:lang': 'en' },
			...(COUNTRIES[name] ? { country: literal(COUNTRIES[name]) } : {}),
			...(LANGUAGES[name] ? { language: literal(LANGUAGES[name]) } : {}),
		};
	});
}

function describeEntities(parameters: URLSearchParams, movies: readonly ServedMovie[], idOf: (name: string) => string) {
	const entities = (parameters.get('ids') ?? '').split('|').map((id) => {
		const movie = movies.find((each) => each.id === id);
		return [id, movie && !movie.isDeleted ? describeEntity(movie, idOf) : { id, missing: '' }];
	});
	return { entities: Object.fromEntries(entities), success: 1 };
}

function describeEntity(movie: ServedMovie, idOf: (name: string) => string): object {
	const { id, labels, dates, imdb, tmdb, article, minutes, original, pointers = {} } = movie;
	const claim = (value: unknown, rank = 'normal') => ({
		rank,
		mainsnak: { snaktype: 'value', datatype: 'x', datavalue: { type: 'x', value } },
	});
	const unknown = { rank: 'normal', mainsnak: { snaktype: 'somevalue', datatype: 'time' } };
	const claims: Record<string, object[]> = {
		P577: [
			unknown,
			claim({ time: '+1901-01-01T00:00:00Z', precision: 11 }, 'deprecated'),
			...dates.map((date) => claim({ time: `+${date}T00:00:00Z`, precision: date.endsWith('-00') ? 9 : 11 })),
		],
		...Object.fromEntries(
			Object.entries(pointers).map(([property, items]) => [
				property,
				items.map((name) => claim({ 'entity-type': 'item', id: idOf(name) })),
			]),
		),
	};
	if (imdb) claims.P345 = [claim(imdb)];
	if (tmdb) claims.P4947 = [claim(tmdb)];
	if (original) claims.P1476 = [claim({ text: original, language: 'fi' })];
	if (minutes) claims.P2047 = [claim({ amount: `+${minutes}`, unit: 'http://www.wikidata.org/entity/Q7727' })];
	return {
		type: 'item',
		id,
		labels: Object.fromEntries(Object.entries(labels).map(([language, value]) => [language, { language, value }])),
		claims,
		// PHP writes an empty object as a list.
		sitelinks: article ? { enwiki: { site: 'enwiki', title: article, badges: [] } } : [],
	};
}
