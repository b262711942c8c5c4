import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, startPostgres } from '../test/store/start-postgres.ts';
import { sumCpuSeconds } from './sum-cpu.ts';

/** Makes empty databases of one engine. */
export interface Engine {
	readonly name: 'SQLite' | 'PostgreSQL';
	/** @returns the path of a file that is not there yet, or the URL of an empty database. */
	newDatabase(): Promise<string>;
	/** The size of the ratings with their index; of the file, where nothing else is in it. */
	measure(where: string): Promise<number>;
	/** What its own processes have used so far. */
	cpuSeconds(): number;
	close(): Promise<void>;
}

const sqlite: Engine = {
	name: 'SQLite',
	newDatabase: async () => join(mkdtempSync(join(tmpdir(), 'bench-')), 'bench.sqlite'),
	measure: async (where) => statSync(where).size,
	cpuSeconds: () => 0,
	async close() {},
};

/** A server on this machine that waits for the disk at each commit, as it is installed. */
async function startServer(): Promise<Engine> {
	const server = await startPostgres();
	return {
		name: 'PostgreSQL',
		newDatabase: () => server.createDatabase(),
		async measure(where) {
			const database = new URL(where).pathname.slice(1);
			const [{ bytes }] = await server.query(database, "select pg_total_relation_size('ratings')::float8 as bytes");
			return Number(bytes);
		},
		cpuSeconds: () => sumCpuSeconds(join(server.folder, 'data')),
		close: () => server.remove(),
	};
}

/** SQLite, and PostgreSQL where it is installed. Close both. */
export async function openEngines(): Promise<Engine[]> {
	return findPostgres() === undefined ? [sqlite] : [sqlite, await startServer()];
}

/** The environment that makes the bot use a database. */
export function describeDatabase(where: string): Record<string, string> {
	return where.includes('://') ? { DATABASE_URL: where } : { DATABASE_PATH: where };
}
