import type { Database } from './database.ts';
import type { Store } from './store.ts';

type Methods = Pick<Store, 'agreeToTraining' | 'ratingsForTraining'>;

/** How many people are read at once: some 100,000 ratings, if they rate a lot. */
const PEOPLE_AT_ONCE = 500;

/** The store's methods about ratings that train the model. */
export function createTraining({ reader, write }: Pick<Database, 'reader' | 'write'>, now: () => number): Methods {
	/** The people who agreed, in the order of their ids, that come after this one. */
	async function listPeople(after: string): Promise<string[]> {
		const rows = await reader
			.selectFrom('training_consents')
			.select('user_id')
			.where('user_id', '>', after)
			.orderBy('user_id')
			.limit(PEOPLE_AT_ONCE)
			.execute();
		return rows.map(({ user_id }) => user_id);
	}

	function listRatings(people: readonly string[]) {
		return reader
			.selectFrom('ratings')
			.select(['user_id as userId', 'movie_id as movieId', 'stars', 'rated_at as ratedAt'])
			.where('user_id', 'in', people)
			.orderBy('user_id')
			.orderBy('rated_at', 'desc')
			.orderBy('movie_id')
			.execute();
	}

	return {
		agreeToTraining: (userId, agrees) =>
			write(userId, async (transaction) => {
				if (!agrees) {
					await transaction.deleteFrom('training_consents').where('user_id', '=', userId).execute();
					return;
				}
				await transaction
					.insertInto('training_consents')
					.values({ user_id: userId, agreed_at: now() })
					.onConflict((conflict) => conflict.column('user_id').doNothing())
					.execute();
			}),

		async *ratingsForTraining() {
			for (let people = await listPeople(''); people.length > 0; people = await listPeople(people.at(-1)!)) {
				const byPerson = Map.groupBy(await listRatings(people), ({ userId }) => userId);
				for (const ratings of byPerson.values())
					yield ratings.map(({ movieId, stars, ratedAt }) => ({ movieId, stars, ratedAt }));
			}
		},
	};
}
