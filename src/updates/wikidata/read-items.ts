import { z } from 'zod';
import { askInParts } from '../ask-in-parts.ts';
import type { Wikidata } from './wikidata.ts';

/** The languages whose titles are read; `mul` is for names that are the same in all. */
const LANGUAGES = 'en|mul|ar|bn|cs|da|de|el|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nb|nl|pl|pt|ro|ru|sv|ta|te|th|tr|uk|vi|zh';
/** As many as MediaWiki takes. */
const MOST_ITEMS = 50;

/** Of the value of a claim, which may be any of a dozen kinds, whatever is there. */
const Value = z.union([
	z.string(),
	z.object({
		id: z.string().optional(),
		time: z.string().optional(),
		precision: z.number().optional(),
		amount: z.string().optional(),
		unit: z.string().optional(),
		text: z.string().optional(),
	}),
]);
const Claim = z.object({
	rank: z.string(),
	mainsnak: z.object({ datavalue: z.object({ value: Value }).optional() }),
});
/** PHP writes an empty object as a list. */
const byName = <T extends z.ZodType>(schema: T) =>
	z.preprocess((value) => (Array.isArray(value) ? {} : value), z.record(z.string(), schema)).default({});
const Item = z.object({
	id: z.string(),
	missing: z.string().optional(),
	labels: byName(z.object({ language: z.string(), value: z.string() })),
	claims: byName(z.array(z.unknown())),
	sitelinks: byName(z.object({ title: z.string() })),
});
const Answer = z.object({ entities: z.record(z.string(), Item) });

export type ItemValue = z.infer<typeof Value>;

/** An item of Wikidata. */
export interface Item {
	readonly id: string;
	/** Whether it was deleted. */
	readonly isMissing: boolean;
	/** Names by language. */
	readonly labels: Readonly<Record<string, string>>;
	/** The name of its article in the English Wikipedia. */
	readonly article: string | undefined;
	/** The values of a property that count: those preferred, else all that are not deprecated. */
	best(property: string): ItemValue[];
	/** All values of a property that are not deprecated. */
	all(property: string): ItemValue[];
}

/** Reads items with their names, claims and English article. */
export function readItems({ client, apiUrl }: Wikidata, ids: readonly string[]): Promise<Item[]> {
	return askInParts(ids, MOST_ITEMS, async (part) => {
		const query = new URLSearchParams({
			action: 'wbgetentities',
			ids: part.join('|'),
			props: 'labels|claims|sitelinks',
			languages: LANGUAGES,
			sitefilter: 'enwiki',
			format: 'json',
			maxlag: '5',
		});
		const { entities } = await client.ask({ url: `${apiUrl}?${query}`, accept: 'application/json', schema: Answer });
		return Object.values(entities).map(describeItem);
	});
}

function describeItem({ id, missing, labels, claims, sitelinks }: z.infer<typeof Item>): Item {
	const read = (property: string) =>
		(claims[property] ?? []).flatMap((claim) => {
			// Values of a kind that is not known are left out, and no fault.
			const { data } = Claim.safeParse(claim);
			const value = data?.mainsnak.datavalue?.value;
			return data && value !== undefined && data.rank !== 'deprecated' ? [{ value, rank: data.rank }] : [];
		});
	return {
		id,
		isMissing: missing !== undefined,
		labels: Object.fromEntries(Object.entries(labels).map(([lang, { value }]) => [lang, value])),
		article: sitelinks.enwiki?.title,
		best(property) {
			const found = read(property);
			const preferred = found.filter(({ rank }) => rank === 'preferred');
			return (preferred.length > 0 ? preferred : found).map(({ value }) => value);
		},
		all: (property) => read(property).map(({ value }) => value),
	};
}
