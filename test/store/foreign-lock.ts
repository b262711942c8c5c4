import BetterSqlite3 from 'better-sqlite3';

/** Another program that keeps the database locked until its input ends: `node foreign-lock.ts <database>`. */
const file = new BetterSqlite3(process.argv[2]);
file.exec('begin immediate');
process.stdout.write('locked\n');
process.stdin.resume().on('end', () => file.close());
