import { openStore } from '../src/store/open-store.ts';

/**
 * Rates for ten people at once until it is killed, and says "person movie" for each rating that was acknowledged:
 * `node rate-until-killed.ts <database>`.
 */
const store = await openStore(process.argv[2]);
const people = Array.from({ length: 10 }, (_, index) => `person-${index}`);

async function rateOn(person: string): Promise<void> {
	for (let movieId = 1; ; movieId++) {
		await store.rate(person, movieId, 4.5);
		process.stdout.write(`${person} ${movieId}\n`);
	}
}

await Promise.all(people.map(rateOn));
