/** How many movies of a list, from its end, may be given away. */
const MOST_SWAPPED = 3;

/**
 * Makes lists that together show more movies, with as little loss to each as one who knows all of them can have: each
 * movie that no list shows, best places first, goes to the end of a list that ranks it, in place of the last movie that
 * another list shows, too.
 *
 * @param ranked - By person, movies from the best on; a list is the first `length`.
 * @param wanted - How many different movies the lists are to show; they show fewer where there are not enough.
 * @returns the lists. O(movies * log(movies)) in all ranked movies.
 * @example widenLists([[1, 2, 3], [1, 2, 4]], 2, 3) // [[1, 3], [1, 2]]
 */
export function widenLists(ranked: readonly (readonly number[])[], length: number, wanted: number): number[][] {
	const lists = ranked.map((movies) => movies.slice(0, length));
	const shown = new Map<number, number>();
	for (const movie of lists.flat()) shown.set(movie, (shown.get(movie) ?? 0) + 1);
	const swapped = lists.map(() => 0);
	const others = ranked.flatMap((movies, person) =>
		movies.slice(length).map((movie, place) => ({ movie, person, place })),
	);
	for (const { movie, person } of others.toSorted((a, b) => a.place - b.place)) {
		if (shown.size >= wanted) break;
		if (shown.has(movie) || swapped[person] === MOST_SWAPPED) continue;
		const list = lists[person];
		const at = list.findLastIndex((other) => shown.get(other)! > 1);
		if (at < length - MOST_SWAPPED) continue;
		shown.set(list[at], shown.get(list[at])! - 1);
		list.splice(at, 1);
		list.push(movie);
		shown.set(movie, 1);
		swapped[person] += 1;
	}
	return lists;
}
