import type { Writable } from 'node:stream';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Provenance } from '../../model/model.ts';
import { openStore } from '../../store/open-store.ts';
import type { Rating, Store } from '../../store/store.ts';
import type { RatingTable } from '../../training/rating-table.ts';
import { assertDatabase } from '../assert-database.ts';

/** People with fewer ratings say too little about which movies go together. */
const FEWEST_RATINGS = 5;

/** What is left out of a training, and why. */
interface LeftOut {
	/** With fewer ratings than {@link FEWEST_RATINGS}. */
	people: number;
	/** Of movies that the catalogue lacks. */
	ratings: number;
}

/**
 * Reads the ratings of the people who agreed that they train the model, and says on `errors` how many these are and
 * what is left out. People become numbers; who they are is not read.
 *
 * @param database a path or URL
 * @param catalogue knows the movies that are kept, and their ids of now
 * @throws {UsageError} when there is no such database.
 */
export async function readStoreRatings(
	database: string,
	catalogue: Pick<Catalogue, 'get'>,
	errors: Writable,
): Promise<{ table: RatingTable; data: Provenance['data'][number] }> {
	assertDatabase(database);
	const store = await openStore(database);
	try {
		const leftOut: LeftOut = { people: 0, ratings: 0 };
		const people = await readPeople(store, (ratings) => keepKnown(ratings, catalogue, leftOut));
		const table = tabulate(people);
		const count = table.userOf.length;
		errors.write(`The database: ${count} ratings by ${table.users} people who agreed to it with /privacy training.\n`);
		if (leftOut.people > 0)
			errors.write(`Left out: ${leftOut.people} people with fewer than ${FEWEST_RATINGS} ratings.\n`);
		if (leftOut.ratings > 0) errors.write(`Left out: ${leftOut.ratings} ratings of movies that the catalogue lacks.\n`);
		return { table, data: { name: 'people of the bot', people: table.users, ratings: count } };
	} finally {
		await store.close();
	}
}

/** The ratings of each person, without those who have too few. */
async function readPeople(
	store: Pick<Store, 'ratingsForTraining'>,
	keep: (ratings: readonly Rating[]) => readonly Rating[] | undefined,
): Promise<(readonly Rating[])[]> {
	const people: (readonly Rating[])[] = [];
	for await (const ratings of store.ratingsForTraining()) {
		const kept = keep(ratings);
		if (kept) people.push(kept);
	}
	return people;
}

/** Gives movies their ids of now. A movie that someone rated under two ids has the newer stars, which come first. */
function keepKnown(
	ratings: readonly Rating[],
	catalogue: Pick<Catalogue, 'get'>,
	leftOut: LeftOut,
): readonly Rating[] | undefined {
	const byMovie = new Map<number, Rating>();
	for (const rating of ratings) {
		const movieId = catalogue.get(rating.movieId)?.id;
		if (movieId === undefined) leftOut.ratings++;
		else if (!byMovie.has(movieId)) byMovie.set(movieId, { ...rating, movieId });
	}
	if (byMovie.size >= FEWEST_RATINGS) return [...byMovie.values()];
	leftOut.people++;
	return undefined;
}

function tabulate(people: readonly (readonly Rating[])[]): RatingTable {
	const ratings = people.flat();
	return {
		users: people.length,
		userOf: Int32Array.from(people.flatMap((own, person) => own.map(() => person))),
		movieIdOf: Int32Array.from(ratings, ({ movieId }) => movieId),
		starsOf: Float32Array.from(ratings, ({ stars }) => stars),
	};
}
