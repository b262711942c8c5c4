import type { Catalogue } from '../catalogue/catalogue.ts';
import { labelMovie } from '../catalogue/movie.ts';
import { writeImdbTable, writeLetterboxdTables } from '../imports/write-tables.ts';
import type { Services } from '../services.ts';
import type { Night } from '../store/nights.ts';
import type { Deleted, Sharing } from '../store/store.ts';
import { dropPending } from './pending-imports.ts';
import { USUAL_SHARING } from './sharing.ts';

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
	readonly watchlist: number;
	readonly imports: number;
	/** Rows of imports that they have to settle. */
	readonly openRows: number;
	/** In which they used the bot. */
	readonly servers: number;
	readonly sharing: Sharing;
	/** Whether their ratings train the model. */
	readonly trains: boolean;
	/** Movie nights they answered to or opened. */
	readonly nights: number;
}

export async function countStored(userId: string, { store }: Services): Promise<StoredCounts> {
	const { ratings, dismissals, shown, persona, country, ...others } = await store.exportOf(userId);
	const shownIds = new Set(shown.map(({ movieId }) => movieId));
	return {
		ratings: ratings.length,
		dismissals: dismissals.length,
		shown: shownIds.size,
		persona,
		country,
		watchlist: others.watchlist.length,
		imports: others.imports.length,
		openRows: others.openRows.length,
		servers: others.memberships.length,
		sharing: others.sharing ?? USUAL_SHARING,
		trains: others.agreedToTrainingAt !== undefined,
		nights: others.nights.length,
	};
}

/** Everything stored about a person, with titles beside the ids and times in ISO 8601. */
export async function exportStored(userId: string, { store, catalogue }: Services) {
	const { ratings, dismissals, shown, persona, country, ...others } = await store.exportOf(userId);
	const { watchlist, imports, openRows, sharing, agreedToTrainingAt, memberships, nights } = others;
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
		sharing: sharing ?? USUAL_SHARING,
		training: agreedToTrainingAt === undefined ? 'off' : 'on',
		agreedToTrainingAt: agreedToTrainingAt === undefined ? null : formatTime(agreedToTrainingAt),
		memberships: memberships.map(({ serverId, since }) => ({ serverId, since: formatTime(since) })),
		watchlist: watchlist.map(({ movieId, addedAt }) => ({
			movieId,
			title: labelId(movieId, catalogue),
			addedAt: formatTime(addedAt),
		})),
		imports: imports.map(({ importedAt, ...counts }) => ({ ...counts, importedAt: formatTime(importedAt) })),
		openRows: openRows.map(({ importId, title, year, entry }) => ({ importId, title, year, stars: entry.stars })),
		nights: nights.map((night) => describeOwnPart(night, userId)),
	};
}

/** A person's ratings, and what they have seen, as tables that other services read. */
export async function exportTables(
	userId: string,
	{ store, catalogue }: Services,
): Promise<{ letterboxd: string[]; imdb: string }> {
	const { ratings, dismissals } = await store.exportOf(userId);
	const rated = new Set(ratings.map(({ movieId }) => movieId));
	const seen = dismissals.filter(({ movieId, reason }) => reason === 'seen' && !rated.has(movieId));
	const rows = [
		...ratings.map(({ movieId, stars, ratedAt }) => ({ movieId, stars, at: ratedAt })),
		...seen.map(({ movieId, dismissedAt }) => ({ movieId, stars: undefined, at: dismissedAt })),
	].flatMap((row) => {
		const movie = catalogue.get(row.movieId);
		if (!movie) return [];
		const { title, year, imdbId, tmdbId } = movie;
		return [{ ...row, title, year, imdbId, tmdbId }];
	});
	return { letterboxd: writeLetterboxdTables(rows), imdb: writeImdbTable(rows) };
}

/** A person's own part of a movie night; what others did there is theirs. */
function describeOwnPart({ id, serverId, createdAt, hostId, ...night }: Night, userId: string) {
	const own = night.guests.find((guest) => guest.userId === userId);
	const idsOf = (votes: Night['votes']) => votes.filter((vote) => vote.userId === userId).map(({ movieId }) => movieId);
	return {
		nightId: id,
		serverId,
		openedAt: formatTime(createdAt),
		isHost: hostId === userId,
		coming: own?.coming ?? null,
		wasThere: own?.wasThere ?? false,
		votes: idsOf(night.votes),
		vetoes: idsOf(night.vetoes),
		nominated: night.movies.filter(({ nominatedBy }) => nominatedBy === userId).map(({ movieId }) => movieId),
		fits: night.fits.filter((fit) => fit.userId === userId).map(({ movieId, fit }) => ({ movieId, fit })),
	};
}

export type ExportedData = Awaited<ReturnType<typeof exportStored>>;

/** What was deleted, as people are told it. */
export type DeletedCounts = Deleted;

/** Deletes everything stored about a person, and an import that waits in memory. */
export function deleteStored(userId: string, services: Services): Promise<DeletedCounts> {
	dropPending(userId, services);
	return services.store.deleteAll(userId);
}

function labelId(movieId: number, catalogue: Catalogue): string | undefined {
	const movie = catalogue.get(movieId);
	return movie && labelMovie(movie);
}

function formatTime(milliseconds: number): string {
	return new Date(milliseconds).toISOString();
}
