import { defineConfig } from 'vitest/config';

/** Tests that open a browser, servers or processes, or compute for long: `npm run test:quick` leaves them out. */
const SLOW = [
	'test/catalogue/{exact-titles,title-search,typos,verdict}.test.ts',
	'test/cli/{catalogue,evaluate,inspect,recommend,report,resolve,run-cli,train}.test.ts',
	'test/datasets/fetch-release.test.ts',
	'test/discord/{end-to-end,gateway}.test.ts',
	'test/evaluation/*.test.ts',
	'test/{log,main}.test.ts',
	'test/notebook.test.ts',
	'test/playground/{journeys,page,start-playground}.test.ts',
	'test/store/{broken-disk,busy,migrations,restore}.test.ts',
	'test/recommender/{behaviour,direct-computation,recommender}.test.ts',
	'test/training/*.test.ts',
	'bench/*.test.ts',
];

export default defineConfig({
	test: {
		testTimeout: 30_000,
		// A hook may load the catalogue and the model while other tests keep every core busy.
		hookTimeout: 60_000,
		projects: [
			{ extends: true, test: { name: 'quick', include: ['{test,bench}/**/*.test.ts'], exclude: SLOW } },
			{ extends: true, test: { name: 'slow', include: SLOW } },
		],
	},
});
