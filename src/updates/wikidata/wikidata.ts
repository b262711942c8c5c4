import { z } from 'zod';
import type { PoliteClient } from '../polite-client.ts';

/** Wikidata's two ways to ask, and the client that asks. */
export interface Wikidata {
	readonly client: PoliteClient;
	/** Takes queries in SPARQL. */
	readonly sparqlUrl: string;
	/** MediaWiki's API, which gives whole items. */
	readonly apiUrl: string;
}

export const WIKIDATA_URLS: Pick<Wikidata, 'sparqlUrl' | 'apiUrl'> = {
	sparqlUrl: 'https://query.wikidata.org/sparql',
	apiUrl: 'https://www.wikidata.org/w/api.php',
};

const Binding = z.record(z.string(), z.object({ value: z.string() }));
const Results = z.object({ results: z.object({ bindings: z.array(Binding) }) });

/**
 * Runs a query in SPARQL. Short ones go by GET, whose answers Wikidata keeps for a while.
 *
 * @returns the value of each variable by its name; those without a value are left out.
 */
export async function runSparql(
	{ client, sparqlUrl }: Wikidata,
	query: string,
	method: 'GET' | 'POST' = 'GET',
): Promise<Record<string, string | undefined>[]> {
	const accept = 'application/sparql-results+json';
	const { results } = await client.ask(
		method === 'GET'
			? { url: `${sparqlUrl}?${new URLSearchParams({ query })}`, accept, schema: Results }
			: { url: sparqlUrl, form: { query }, accept, schema: Results },
	);
	return results.bindings.map((row) =>
		Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])),
	);
}

/** Reads `http://www.wikidata.org/entity/Q47703`; `undefined` for anything else. */
export function readItemId(uri: string | undefined): string | undefined {
	return /\/entity\/(Q[1-9]\d{0,8})$/.exec(uri ?? '')?.[1];
}
