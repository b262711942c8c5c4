import { openStore } from '../../src/store/open-store.ts';

/** Says what it stored and why it could store no more: `node rate-until-refused.ts <database>`. */
const store = await openStore(process.argv[2]);
let stored = 0;
try {
	for (;;) {
		await store.rate('a', stored + 1, 4);
		stored++;
	}
} catch (error) {
	const { name, message, cause } = error as Error & { cause?: { code?: string } };
	process.stdout.write(JSON.stringify({ stored, name, message, code: cause?.code }));
}
