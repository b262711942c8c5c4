import { openSqlite } from '../../src/store/open-sqlite.ts';
import { nextMigrations } from './next-migrations.ts';

/** A process that starts on a database and stops: `node start-once.ts <database>`. */
const database = await openSqlite(process.argv[2], { migrations: nextMigrations });
await database.close();
