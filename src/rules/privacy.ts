import type { Catalogue } from '../catalogue/catalogue.ts';
import { labelMovie } from '../catalogue/movie.ts';
import type { Services } from '../services.ts';

/** How much is stored about a person. */
export interface StoredCounts {
	readonly ratings: number;
	readonly dismissals: number;
	/** Movies recommended to them. */
	readonly shown: number;
	/** The name of the persona they start from. */
	readonly persona: string | undefined;
	/** Where they want to know where to watch. */
	readonly country: string | undefined;
}

export async function countStored(userId: string, { store }: Services): Promise<StoredCounts> {
	const { ratings, dismissals, shown, persona, country } = await store.exportOf(userId);
	const shownIds = new Set(shown.map(({ movieId }) => movieId));
	return { ratings: ratings.length, dismissals: dismissals.length, shown: shownIds.size, persona, country };
}

/** Everything stored about a person, with titles beside the ids and times in ISO 8601. */
export async function exportStored(userId: string, { store, catalogue }: Services) {
	const { ratings, dismissals, shown, persona, country } = await store.exportOf(userId);
	return {
		userId,
		ratings: ratings.map(({ movieId, stars, ratedAt }) => ({
			movieId,
			stars,
			title: labelId(movieId, catalogue),
			ratedAt: formatTime(ratedAt),
		})),
		dismissals: dismissals.map(({ movieId, reason, dismissedAt }) => ({
			movieId,
			reason,
			title: labelId(movieId, catalogue),
			dismissedAt: formatTime(dismissedAt),
		})),
		shown: shown.map(({ movieId, filter, shownAt }) => ({
			movieId,
			filter,
			title: labelId(movieId, catalogue),
			shownAt: formatTime(shownAt),
		})),
		persona: persona ?? null,
		country: country ?? null,
	};
}

export type ExportedData = Awaited<ReturnType<typeof exportStored>>;

/** Deletes everything stored about a person. @returns how many ratings and dismissals it deleted. */
export function deleteStored(userId: string, { store }: Services): Promise<{ ratings: number; dismissals: number }> {
	return store.deleteAll(userId);
}

function labelId(movieId: number, catalogue: Catalogue): string | undefined {
	const movie = catalogue.get(movieId);
	return movie && labelMovie(movie);
}

function formatTime(milliseconds: number): string {
	return new Date(milliseconds).toISOString();
}
