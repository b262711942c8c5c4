import { createDispatch, type Dispatch } from '../src/bot/dispatch.ts';
import type { CommandRequest, Request } from '../src/bot/request.ts';
import { commandList } from '../src/command-list.ts';
import { createLog } from '../src/log.ts';
import { openServices, type Services } from '../src/services.ts';
import { EVERYTHING } from '../src/store/database.ts';
import { openDatabase } from '../src/store/open-database.ts';

/*
 * One step of the growth bench, in a process of its own: `growth-step.ts <path or URL> <people> <ratings of each>
 * <interactions>`. It fills a new database, opens the bot on it and lets different people ask.
 */

/** People rate some of the movies that most people know. */
const MOVIES = 2000;
/** How many people ask at once, as on a busy server. */
const AT_ONCE = 10;
/** Looks at memory during the interactions. */
const LOOKS = 6;

const MB = 2 ** 20;

/** What one size takes. */
export interface Growth {
	/** Of the process, when the services are open. */
	readonly openMb: number;
	/** Of the heap and of the process, after equal parts of the interactions. */
	readonly heapMb: readonly number[];
	readonly residentMb: readonly number[];
	/** Milliseconds of the processor for one interaction, by what it is. */
	readonly cpuMs: Readonly<Record<string, number>>;
}

const responder = { defer: async () => {}, send: async () => {} };
const nameOf = (person: number): string => `${200_000_000_000_000_000n + BigInt(person)}`;

const cpuMs = (): number => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

async function seed(where: string, people: number, ratings: number, movieIds: readonly number[]): Promise<void> {
	const database = await openDatabase(where);
	const PEOPLE_AT_ONCE = 50;
	for (let from = 0; from < people; from += PEOPLE_AT_ONCE) {
		await database.write(EVERYTHING, async (transaction) => {
			for (let person = from; person < Math.min(people, from + PEOPLE_AT_ONCE); person++) {
				const rows = Array.from({ length: ratings }, (_, at) => ({
					...{ user_id: nameOf(person), movie_id: movieIds[(person * 7 + at * 11) % MOVIES] },
					...{ stars: 3 + ((person + at) % 5) / 2, rated_at: at + 1 },
				}));
				await transaction.insertInto('ratings').values(rows).execute();
			}
		});
	}
	await database.close();
}

/** What people ask, in turn; each by another person. */
function makeRequest(at: number, people: number, { recommender, catalogue }: Services): Request {
	const caller = { userId: nameOf((at * 7919) % people), guildId: undefined, locale: 'en-US' };
	const command = (name: string, options: CommandRequest['options'] = {}): Request => ({
		...{ kind: 'command', caller, command: name, options },
	});
	const movieId = recommender.movieIds[(at * 13) % MOVIES];
	if (at % 6 === 5) return command('recommend');
	if (at % 6 === 4) return command('ratings');
	if (at % 2 === 0) return command('rate', { movie: `id:${movieId}`, stars: 4 });
	const typed = catalogue.get(movieId)!.title.slice(0, 3 + (at % 5));
	const focused = { name: 'movie', value: typed };
	return { kind: 'autocomplete', caller, command: 'rate', options: { movie: typed }, focused };
}

/** Asks `count` things of one kind, some at once. */
async function ask(dispatch: Dispatch, requests: readonly Request[]): Promise<void> {
	for (let from = 0; from < requests.length; from += AT_ONCE)
		await Promise.all(requests.slice(from, from + AT_ONCE).map((request) => dispatch(request, responder)));
}

async function measure(where: string, people: number, ratings: number, interactions: number): Promise<Growth> {
	const paths = { cataloguePath: 'data/catalogue.csv', modelPath: 'models/default.safetensors', databasePath: where };
	const movieIds = Array.from({ length: MOVIES }, (_, at) => at + 1);
	await seed(where, people, ratings, movieIds);
	const services = await openServices(paths);
	const openMb = process.memoryUsage.rss() / MB;
	const dispatch = createDispatch(
		commandList,
		() => services,
		createLog({ logLevel: 'warn', discordToken: undefined }),
	);
	const spent = new Map<string, { ms: number; count: number }>();
	const [heapMb, residentMb]: number[][] = [[], []];
	for (let look = 0; look < LOOKS; look++) {
		const part = Array.from({ length: interactions / LOOKS }, (_, at) =>
			makeRequest((look * interactions) / LOOKS + at, people, services),
		);
		const kinds = Map.groupBy(part, (one) => (one.kind === 'command' ? `/${one.command}` : 'suggestions'));
		for (const [kind, requests] of kinds) {
			const startedAt = cpuMs();
			await ask(dispatch, requests);
			// The first part warms up.
			if (look === 0) continue;
			const before = spent.get(kind) ?? { ms: 0, count: 0 };
			spent.set(kind, { ms: before.ms + cpuMs() - startedAt, count: before.count + requests.length });
		}
		globalThis.gc?.();
		heapMb.push(process.memoryUsage().heapUsed / MB);
		residentMb.push(process.memoryUsage.rss() / MB);
	}
	await services.store.close();
	const each = [...spent].map(([kind, { ms, count }]) => [kind, ms / count] as const);
	return { openMb, heapMb, residentMb, cpuMs: Object.fromEntries(each) };
}

const [where, ...numbers] = process.argv.slice(2);
const [people, ratings, interactions] = numbers.map(Number);
console.log(JSON.stringify(await measure(where, people, ratings, interactions)));
