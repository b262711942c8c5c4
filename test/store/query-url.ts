import pg from 'pg';

/** Runs a statement on a PostgreSQL database; numbers of 8 bytes come as numbers. */
export async function queryUrl(url: string, statement: string): Promise<Record<string, unknown>[]> {
	const types = { getTypeParser: (oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid)) };
	const client = new pg.Client({ connectionString: url, types: types as unknown as pg.CustomTypesConfig });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}
