import { hash } from 'node:crypto';
import type { QueryConfig } from 'pg';
import { isForgotten } from './explain-postgres.ts';

/** Far more than the bot has texts of few values. Each takes some kilobytes of the server, in each connection. */
const MOST_NAMES = 200;
/** A text with lists of values exists in a form for each length. */
const MOST_VALUES = 60;

/** The statements that the server keeps ready for the next time. */
export interface Names {
	/** Runs a query, under a name where it has one. */
	use<T>(text: string, values: readonly unknown[] | undefined, run: (query: QueryConfig) => Promise<T>): Promise<T>;
}

/**
 * Names statements, so that the server reads and plans each text once in a connection.
 *
 * A pooler that gives each transaction another connection may not know the names of before: PgBouncer does from 1.21
 * on. The first time that a name is not known, or is taken, ends all names. Nothing was changed then, and the
 * transaction runs again without them. A name is a digest of its text, so it never stands for another one.
 */
export function createNames(): Names {
	const names = new Map<string, string>();
	let isOver = false;

	function nameOf(text: string, values: readonly unknown[]): string | undefined {
		if (isOver || values.length > MOST_VALUES) return undefined;
		const known = names.get(text);
		if (known !== undefined || names.size === MOST_NAMES) return known;
		const name = hash('sha1', text);
		names.set(text, name);
		return name;
	}

	return {
		async use(text, values = [], run) {
			const name = values.length > 0 ? nameOf(text, values) : undefined;
			try {
				return await run({ text, values: clean(values), ...(name === undefined ? {} : { name }) });
			} catch (error) {
				if (isForgotten(error)) isOver = true;
				throw error;
			}
		},
	};
}

/** SQLite keeps zero bytes in a text, and PostgreSQL refuses the text. */
function clean(values: readonly unknown[]): unknown[] {
	return values.map((value) => (typeof value === 'string' ? value.replaceAll('\0', '') : value));
}
