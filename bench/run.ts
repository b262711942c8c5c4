import { benchBoot } from './boot.ts';
import { benchPlayground } from './playground.ts';

/** `npm run bench`: every benchmark, one after the other, because they would disturb each other. */
const io = { output: process.stdout };
benchBoot(io);
await benchPlayground(io);
