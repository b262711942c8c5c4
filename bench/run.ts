import { benchBoot } from './boot.ts';
import { benchPlayground } from './playground.ts';
import { benchRecommender } from './recommender.ts';
import { benchTitleSearch } from './title-search.ts';

/** `npm run bench`: every benchmark, one after the other, because they would disturb each other. */
const io = { output: process.stdout };
benchBoot(io);
benchTitleSearch(io);
await benchRecommender(io);
await benchPlayground(io);
