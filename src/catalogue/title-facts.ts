import { type DetailsTable, openDetailRows } from './details-table.ts';
import type { CatalogueIndex } from './index/catalogue-index.ts';
import { type MovieTitles, openTitleRows } from './titles-table.ts';

/** What else is known about movies. Either may be empty. */
export interface TitleFacts {
	/** Titles in other languages and scripts. */
	readonly titles: MovieTitles;
	/** Directors, languages and series. */
	readonly details: DetailsTable;
}

/** Opens the facts of a compiled catalogue. */
export function openTitleFacts(index: CatalogueIndex): TitleFacts {
	const { titleRowIds, titleRowStarts, titleRows, detailRowIds, detailRowStarts, detailRows } = index;
	return {
		titles: openTitleRows({ ids: titleRowIds, starts: titleRowStarts, bytes: titleRows }),
		details: openDetailRows({ ids: detailRowIds, starts: detailRowStarts, bytes: detailRows }),
	};
}
