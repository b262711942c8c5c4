import { benchBoot } from './boot.ts';
import { benchFoldIn } from './fold-in.ts';
import { benchPlayground } from './playground.ts';
import { benchRecommender } from './recommender.ts';
import { benchScikitLearn } from './scikit-learn.ts';
import { benchTitleSearch } from './title-search.ts';

/** `npm run bench`: every benchmark, one after the other, because they would disturb each other. */
const io = { output: process.stdout };
benchBoot(io);
benchTitleSearch(io);
await benchRecommender(io);
await benchFoldIn(io);
await benchScikitLearn(io);
await benchPlayground(io);
