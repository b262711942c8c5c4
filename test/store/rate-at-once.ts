import { once } from 'node:events';
import { openStore } from '../../src/store/open-store.ts';

/** A process that rates as fast as it can once its input ends: `node rate-at-once.ts <database> <user> <count>`. */
const [, , path, user, count] = process.argv;
const store = await openStore(path);
process.stdout.write('ready\n');
await once(process.stdin.resume(), 'end');
const ratings = Array.from({ length: Number(count) }, (_, index) => store.rate(user, index + 1, 4));
const settled = await Promise.allSettled(ratings);
process.stdout.write(`${settled.filter(({ status }) => status === 'fulfilled').length}\n`);
await store.close();
