import { defineConfig } from 'vitest/config';

/** Tests that open a browser, servers or processes, or compute for long: `npm run test:quick` leaves them out. */
const SLOW = [
	'test/catalogue/supplement/describe-stored.test.ts',
	'test/catalogue/{catalogue-index,exact-titles,local-titles,ranking-sets}.test.ts',
	'test/catalogue/{title-search,title-tables,typos,verdict}.test.ts',
	'test/catalogue/replace-catalogue.test.ts',
	'test/cli/catalogue{,-missing,-update}.test.ts',
	'test/cli/{evaluate,evaluate-groups,import,inspect,recommend,report,resolve,run-cli,settings,store-copy}.test.ts',
	'test/cli/train{,-store}.test.ts',
	'test/commands/{every-language,every-text,help,import,movienight,night-presses,persona,privacy}.test.ts',
	'test/commands/{recommend,shared-language,similar,titles-in-language,watchlist}.test.ts',
	'test/datasets/fetch-release.test.ts',
	'test/deploy/dockerfile.test.ts',
	'test/discord/{answer-posts,end-to-end,gateway,movie-night,processes,start-http}.test.ts',
	'test/evaluation/*.test.ts',
	'test/fixtures/*.test.ts',
	'test/{gather-temporary-files,learning-loop,log,main,reload,require-node,services}.test.ts',
	'test/imports/hostile-files.test.ts',
	'test/model/checksum.test.ts',
	'test/rules/{export-tables,match-history}.test.ts',
	'test/notebook.test.ts',
	'test/numerics/kernel.test.ts',
	'test/playground/{every-text,imports,journeys,language,movie-night}.test.ts',
	'test/playground/{page,places,start-playground,together,typed-titles}.test.ts',
	'test/rules/pick-movies.test.ts',
	'test/store/{broken-disk,busy,concurrent,migrations,open-postgres,postgres-migrations,restore}.test.ts',
	'test/recommender/{behaviour,recommend-plainly,recommender}.test.ts',
	'test/tmdb/create-tmdb.test.ts',
	'test/training/*.test.ts',
	'test/updates/*.test.ts',
	'bench/*.test.ts',
];

/** Other tests may keep every core busy, so the limits are far above what a test takes alone. */
const QUICK = { testTimeout: 30_000, hookTimeout: 60_000 };
const PATIENT = { testTimeout: 600_000, hookTimeout: 120_000 };

export default defineConfig({
	test: {
		// Left to itself, vitest keeps one core free.
		maxWorkers: '100%',
		globalSetup: 'test/gather-temporary-files.ts',
		projects: [
			{ test: { name: 'quick', ...QUICK, include: ['{test,bench}/**/*.test.ts'], exclude: SLOW } },
			{ test: { name: 'slow', ...PATIENT, include: SLOW } },
		],
	},
});
