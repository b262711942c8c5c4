import { isUrl } from '../../src/store/is-url.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { openPostgres } from '../../src/store/postgres/open-postgres.ts';
import { nextMigrations } from './next-migrations.ts';

/** A process that starts on a database and stops: `node start-once.ts <database>`. */
const [, , where] = process.argv;
const database = await (isUrl(where) ? openPostgres : openSqlite)(where, { migrations: nextMigrations });
await database.close();
