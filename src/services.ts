import type { Catalogue } from './catalogue/catalogue.ts';
import type { TitleSearch } from './catalogue/title-search.ts';
import type { Recommender } from './recommender/recommender.ts';
import type { Store } from './store/store.ts';

/** All that a command may use. */
export interface Services {
	readonly catalogue: Catalogue;
	readonly titles: TitleSearch;
	readonly recommender: Recommender;
	readonly store: Store;
}
