import type { Pieces } from '../../pieces.ts';
import type { ContentFacts } from '../content-facts.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { listTextsInPieces, packTexts } from './text-table.ts';

/** The features of movies as the recommender wants them; `MovieContent` of the model describes the fields. */
export interface ContentColumns {
	readonly movieIds: Int32Array;
	readonly years: Int32Array;
	readonly minutes: Uint16Array;
	readonly featureNames: readonly string[];
	readonly featureKinds: Uint8Array;
	readonly offsets: Int32Array;
	readonly features: Int32Array;
	readonly amounts: Float32Array;
}

/** Turns facts into features: `buildMovieContent` of the model, which the catalogue does not know. */
export type BuildContent = (facts: readonly ContentFacts[]) => ContentColumns;

/** The sections of a compiled catalogue that hold the content. */
type ContentSections = Pick<
	CatalogueIndex,
	| 'contentIds'
	| 'contentYears'
	| 'contentMinutes'
	| 'contentOffsets'
	| 'contentFeatures'
	| 'contentAmounts'
	| 'contentNames'
	| 'contentNameStarts'
	| 'contentKinds'
>;

export function packContent(content: ContentColumns): ContentSections {
	const { bytes, starts } = packTexts(content.featureNames);
	return {
		contentIds: content.movieIds,
		contentYears: content.years,
		contentMinutes: content.minutes,
		contentOffsets: content.offsets,
		contentFeatures: content.features,
		contentAmounts: content.amounts,
		contentNames: bytes,
		contentNameStarts: starts,
		contentKinds: content.featureKinds,
	};
}

/** Opens what `packContent` packed. Decodes the names of the features, which takes some 10 ms. */
export function* openContent(index: ContentSections): Pieces<ContentColumns> {
	return {
		movieIds: index.contentIds,
		years: index.contentYears,
		minutes: index.contentMinutes,
		featureNames: yield* listTextsInPieces(index.contentNames, index.contentNameStarts),
		featureKinds: index.contentKinds,
		offsets: index.contentOffsets,
		features: index.contentFeatures,
		amounts: index.contentAmounts,
	};
}
