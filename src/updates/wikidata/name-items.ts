import { askInParts } from '../ask-in-parts.ts';
import { readItemId, runSparql, type Wikidata } from './wikidata.ts';

/** What movies point to: a person, a genre, a country, a language, a series. */
export interface NamedItem {
	/** In English, or the name that is the same in all languages. */
	readonly name: string | undefined;
	/** ISO 3166-1, of a country. */
	readonly country: string | undefined;
	/** ISO 639-1, of a language. */
	readonly language: string | undefined;
}

const MOST_ITEMS = 200;

/** Names items by their ids. Those without a name are left out. */
export async function nameItems(wikidata: Wikidata, ids: readonly string[]): Promise<Map<string, NamedItem>> {
	const rows = await askInParts(ids, MOST_ITEMS, (part) => runSparql(wikidata, writeQuery(part), 'POST'));
	const named = new Map<string, NamedItem>();
	for (const { item, en, mul, country, language } of rows) {
		const id = readItemId(item);
		if (id !== undefined) named.set(id, { name: en ?? mul, country, language });
	}
	return named;
}

function writeQuery(ids: readonly string[]): string {
	return `SELECT ?item (SAMPLE(?e) AS ?en) (SAMPLE(?m) AS ?mul) (SAMPLE(?c) AS ?country) (SAMPLE(?l) AS ?language)
WHERE {
  VALUES ?item { ${ids.map((id) => `wd:${id}`).join(' ')} }
  OPTIONAL { ?item rdfs:label ?e . FILTER(LANG(?e) = "en") }
  OPTIONAL { ?item rdfs:label ?m . FILTER(LANG(?m) = "mul") }
  OPTIONAL { ?item wdt:P297 ?c }
  OPTIONAL { ?item wdt:P218 ?l }
} GROUP BY ?item`;
}
