import { keepMovies, type RatingTable } from './rating-table.ts';

/** Keeps the movies with at least `minStars` stars on average; 0 keeps all. O(ratings). */
export function keepWellRated(table: RatingTable, minStars: number): RatingTable {
	const sums = new Map<number, { stars: number; ratings: number }>();
	for (const [rating, movieId] of table.movieIdOf.entries()) {
		const sum = sums.get(movieId) ?? { stars: 0, ratings: 0 };
		sums.set(movieId, { stars: sum.stars + table.starsOf[rating], ratings: sum.ratings + 1 });
	}
	return keepMovies(table, (movieId) => {
		const { stars, ratings } = sums.get(movieId)!;
		return stars / ratings >= minStars;
	});
}
