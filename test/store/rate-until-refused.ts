import { openStore } from '../../src/store/open-store.ts';

/**
 * Says "stored" after each rating; then how many it stored, why no more, and what it is told when it tries again:
 * `node rate-until-refused.ts <database>`.
 */
const store = await openStore(process.argv[2]);
let stored = 0;

const rate = () => store.rate('a', stored + 1, 4);

try {
	for (;;) {
		await rate();
		stored++;
		process.stdout.write('stored\n');
	}
} catch (error) {
	const { name, message, cause } = error as Error & { cause?: { code?: string } };
	const again = await rate().catch((refusal: Error) => refusal.message);
	process.stdout.write(JSON.stringify({ stored, name, message, code: cause?.code, again }));
}
