import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Stands for a value while a query is built. */
class Slot {
	readonly at: number;
	constructor(at: number) {
		this.at = at;
	}
}

/**
 * Makes a query that is built and compiled once for each connection, and then run with other values: Kysely takes
 * longer to build most of our queries than SQLite to run them.
 *
 * @param build builds the query, with each value as a parameter: its form may not depend on one
 * @returns runs it and gives the rows
 * @throws {Error} at the first run where a value is no parameter.
 * @example
 * const findStars = prepareQuery((database, userId: string) =>
 * 	database.selectFrom('ratings').select('stars').where('user_id', '=', userId));
 * const [first] = await findStars(database, '42');
 */
export function prepareQuery<Values extends readonly unknown[], Row>(
	build: (database: Kysely<Schema>, ...values: Values) => Compilable<Row>,
): (database: Kysely<Schema>, ...values: Values) => Promise<Row[]> {
	const compiledFor = new WeakMap<object, CompiledQuery<Row>>();
	const slots = Array.from({ length: build.length - 1 }, (_, at) => new Slot(at));

	function compile(database: Kysely<Schema>): CompiledQuery<Row> {
		const compiled = build(database, ...(slots as readonly unknown[] as Values)).compile();
		const missing = slots.find((slot) => !compiled.parameters.includes(slot));
		if (missing) throw new Error(`Value ${missing.at + 1} is no parameter of: ${compiled.sql}`);
		compiledFor.set(database.getExecutor().adapter, compiled);
		return compiled;
	}

	return async (database, ...values) => {
		const compiled = compiledFor.get(database.getExecutor().adapter) ?? compile(database);
		const fill = (parameter: unknown) => (parameter instanceof Slot ? values[parameter.at] : parameter);
		const { rows } = await database.executeQuery<Row>({ ...compiled, parameters: compiled.parameters.map(fill) });
		return rows;
	};
}
