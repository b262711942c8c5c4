import { spawnSync } from 'node:child_process';
import { gatherUntilExit } from '../test/gather-until-exit.ts';
import { benchBoot } from './boot.ts';
import { benchCrash } from './crash.ts';
import { benchFoldIn } from './fold-in.ts';
import { benchGroups } from './groups.ts';
import { benchGrowth } from './growth.ts';
import { benchImport } from './import.ts';
import { benchMetrics } from './metrics.ts';
import { benchMovieNight } from './movie-night.ts';
import { benchOverload } from './overload.ts';
import { benchPlayground } from './playground.ts';
import { benchPostgresFaults } from './postgres-faults.ts';
import { benchRecommender } from './recommender.ts';
import { benchReload } from './reload.ts';
import { benchScikitLearn } from './scikit-learn.ts';
import { benchSizes } from './sizes.ts';
import { benchTitleSearch } from './title-search.ts';

type Bench = (io: { output: NodeJS.WriteStream }) => void | Promise<void>;

const BENCHES: Readonly<Record<string, Bench>> = {
	boot: benchBoot,
	'title-search': benchTitleSearch,
	recommender: benchRecommender,
	'fold-in': benchFoldIn,
	groups: benchGroups,
	'scikit-learn': benchScikitLearn,
	playground: benchPlayground,
	crash: benchCrash,
	growth: benchGrowth,
	'postgres-faults': benchPostgresFaults,
	import: benchImport,
	metrics: benchMetrics,
	'movie-night': benchMovieNight,
	overload: benchOverload,
	reload: benchReload,
	sizes: benchSizes,
};

/** How a process ends that Ctrl-C stopped. */
const INTERRUPTED = 130;

/** They take minutes, so they run only when named. */
const LEFT_OUT = ['growth', 'overload', 'sizes'];

/**
 * `npm run bench` runs every benchmark but those left out, each in a process of its own, so that none leaves the next
 * a full heap or code compiled for other uses. `npm run bench -- fold-in` runs one.
 */
gatherUntilExit();
const names = process.argv.slice(2);
const [only] = names;
if (names.length === 1 && BENCHES[only] !== undefined) {
	await BENCHES[only]({ output: process.stdout });
} else if (names.length > 0) {
	console.error(`There is no benchmark "${names.join(' ')}". There are: ${Object.keys(BENCHES).join(', ')}.`);
	process.exitCode = 2;
} else {
	const everyday = Object.keys(BENCHES).filter((name) => !LEFT_OUT.includes(name));
	for (const name of everyday) {
		const run = [...process.execArgv, 'bench/run.ts', name];
		const { status, signal } = spawnSync(process.execPath, run, { stdio: 'inherit' });
		// Ctrl-C goes to both processes, and this one hears of it when it has nothing else to do. One that still starts
		// ends by the signal itself.
		if (status === INTERRUPTED || signal === 'SIGINT') process.exit(INTERRUPTED);
		if (status !== 0) process.exitCode = 1;
	}
}
