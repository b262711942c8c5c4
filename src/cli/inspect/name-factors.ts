import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Model } from '../../model/model.ts';
import { findStrongest } from './find-strongest.ts';
import { type Member, nameFactor } from './name-factor.ts';

/** How many movies name a factor: enough to be typical, and few enough to belong to it alone. */
const NAMING_MOVIES = 30;

/** Names every factor of a model by its strongest movies, in order. */
export function nameFactors(model: Model, catalogue: Catalogue): string[] {
	const { itemFactors, factors, movieIds } = model;
	const toMember = (row: number, weight: number): Member[] => {
		const movie = catalogue.get(movieIds[row]);
		return movie === undefined ? [] : [{ movie, weight }];
	};
	const all = [...movieIds.keys()].flatMap((row) => toMember(row, 1));
	return Array.from({ length: factors }, (_, factor) => {
		const rows = findStrongest(model, factor, NAMING_MOVIES);
		return nameFactor(
			rows.flatMap((row) => toMember(row, itemFactors[row * factors + factor])),
			all,
		);
	});
}
