/** A movie that was recommended to a person. */
export interface ShownMovie {
	readonly movieId: number;
	/** What the list was asked for; '' for nothing in particular. */
	readonly filter: string;
	/** Where in its list it stood. */
	readonly place: number;
	/** Milliseconds since 1970, UTC. */
	readonly shownAt: number;
}

/** What a write will do to the movies shown to a person. */
type Change = (shown: readonly ShownMovie[]) => readonly ShownMovie[];

/** Marks these movies as shown at `shownAt`. */
export function addShown(movieIds: readonly number[], shownAt: number, filter: string): Change {
	return (shown) => [
		...shown.filter((movie) => movie.filter !== filter || !movieIds.includes(movie.movieId)),
		...movieIds.map((movieId, place) => ({ movieId, filter, place, shownAt })),
	];
}

/** Forgets the movies that were shown, all of them or those of one filter. */
export function clearShown(filter?: string): Change {
	return (shown) => (filter === undefined ? [] : shown.filter((movie) => movie.filter !== filter));
}

/** Changes to what was shown that wait to be written. Reads apply them, so that no list has to wait for a write. */
export function createPendingShown() {
	const changesOf = new Map<string, readonly Change[]>();
	const writes = new Set<Promise<unknown>>();

	/** Writes happen in the order of the calls, so what is before `change` is over, too. */
	function removeUpTo(change: Change, userId: string): void {
		const changes = changesOf.get(userId) ?? [];
		const left = changes.slice(changes.indexOf(change) + 1);
		if (left.length > 0) changesOf.set(userId, left);
		else changesOf.delete(userId);
	}

	return {
		/** Makes reads apply `change` until `write` has settled. @returns what `write` returns. */
		async add<T>(userId: string, change: Change, write: Promise<T>): Promise<T> {
			changesOf.set(userId, [...(changesOf.get(userId) ?? []), change]);
			writes.add(write);
			try {
				return await write;
			} finally {
				writes.delete(write);
				removeUpTo(change, userId);
			}
		},

		/**
		 * All changes that wait now, as one. Call it before reading from the database: a change that is written meanwhile
		 * is then applied twice, which does no harm; called later, it could be missed. The result has the latest first.
		 */
		collect(userId: string): (shown: readonly ShownMovie[]) => readonly ShownMovie[] {
			const changes = changesOf.get(userId) ?? [];
			return (shown) =>
				changes
					.reduce((before, change) => change(before), shown)
					.toSorted((a, b) => b.shownAt - a.shownAt || a.place - b.place);
		},

		/** Resolves when none of the changes waits any more. */
		async settle(): Promise<void> {
			await Promise.allSettled(writes);
		},
	};
}
