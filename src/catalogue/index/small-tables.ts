import type { TitleTables } from './title-tables.ts';

/** The tables that are searched whole and not by movie. */
export type SmallTables = Pick<TitleTables, 'abbreviations' | 'extraWords' | 'seriesOf'>;

/** Packs the tables as JSON. */
export function packSmallTables({ abbreviations, extraWords, seriesOf }: SmallTables): Uint8Array {
	const entries = { abbreviations: [...abbreviations], extraWords: [...extraWords], seriesOf: [...seriesOf] };
	return new TextEncoder().encode(JSON.stringify(entries));
}

/** Opens what `packSmallTables` packed; trusts it, since the file has a checksum. */
export function openSmallTables(bytes: Uint8Array): SmallTables {
	const { abbreviations, extraWords, seriesOf } = JSON.parse(new TextDecoder().decode(bytes)) as {
		abbreviations: [string, string[]][];
		extraWords: [string, string][];
		seriesOf: [number, string][];
	};
	return { abbreviations: new Map(abbreviations), extraWords: new Map(extraWords), seriesOf: new Map(seriesOf) };
}
