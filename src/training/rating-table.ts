import { countUp } from '../numerics/sparse-matrix.ts';

/** Ratings of many people, one entry a rating. */
export interface RatingTable {
	/** How many people there are; `userOf` counts from 0. */
	readonly users: number;
	readonly userOf: Int32Array;
	readonly movieIdOf: Int32Array;
	/** 0.5 to 5. */
	readonly starsOf: Float32Array;
	/** The year in which a rating was given, 0 where it is not known; left out where none is. */
	readonly ratedIn?: Int16Array;
}

/** Joins tables into one. Their people stay different people. */
export function joinRatings(tables: readonly RatingTable[]): RatingTable {
	if (tables.length === 1) return tables[0];
	const ratings = tables.reduce((sum, table) => sum + table.userOf.length, 0);
	const userOf = new Int32Array(ratings);
	const movieIdOf = new Int32Array(ratings);
	const starsOf = new Float32Array(ratings);
	const ratedIn = new Int16Array(ratings);
	let [users, at] = [0, 0];
	for (const table of tables) {
		movieIdOf.set(table.movieIdOf, at);
		starsOf.set(table.starsOf, at);
		if (table.ratedIn !== undefined) ratedIn.set(table.ratedIn, at);
		for (const user of table.userOf) userOf[at++] = users + user;
		users += table.users;
	}
	const isKnown = tables.some((table) => table.ratedIn !== undefined);
	return { users, userOf, movieIdOf, starsOf, ...(isKnown && { ratedIn }) };
}

/** Keeps the ratings of some movies. */
export function keepMovies(table: RatingTable, accepts: (movieId: number) => boolean): RatingTable {
	return keepRatings(table, (rating) => accepts(table.movieIdOf[rating]));
}

/** Keeps the ratings of some people, and numbers these from 0 in their old order. */
export function keepPeople(table: RatingTable, accepts: (user: number) => boolean): RatingTable {
	const kept = countUp(table.users).filter(accepts);
	const numberOf = new Map(Array.from(kept, (user, number) => [user, number]));
	const ratings = keepRatings(table, (rating) => numberOf.has(table.userOf[rating]));
	return { ...ratings, users: kept.length, userOf: ratings.userOf.map((user) => numberOf.get(user)!) };
}

/** Keeps the ratings whose place `accepts` lets through. Returns the table itself where that is all of them. */
export function keepRatings(table: RatingTable, accepts: (rating: number) => boolean): RatingTable {
	const { users, userOf, movieIdOf, starsOf, ratedIn } = table;
	const kept = countUp(userOf.length).filter(accepts);
	if (kept.length === userOf.length) return table;
	const starsKept = new Float32Array(kept.length);
	for (let at = 0; at < kept.length; at++) starsKept[at] = starsOf[kept[at]];
	return {
		users,
		userOf: kept.map((rating) => userOf[rating]),
		movieIdOf: kept.map((rating) => movieIdOf[rating]),
		starsOf: starsKept,
		...(ratedIn && { ratedIn: Int16Array.from(kept, (rating) => ratedIn[rating]) }),
	};
}
