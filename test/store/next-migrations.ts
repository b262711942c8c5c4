import { sql } from 'kysely';
import { migrations } from '../../src/store/migrations.ts';

/** The migrations of a Matinee to come, which rebuilds a table and moves its rows. */
export const nextMigrations: typeof migrations = {
	...migrations,
	async '9999-rebuild-ratings'(transaction) {
		await sql`create table rebuilt (user_id text, movie_id integer, stars real, rated_at integer)`.execute(transaction);
		await sql`insert into rebuilt select * from ratings`.execute(transaction);
		await sql`drop table ratings`.execute(transaction);
		await sql`alter table rebuilt rename to ratings`.execute(transaction);
	},
};
