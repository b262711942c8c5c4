import type { Movie } from '../../src/catalogue/movie.ts';
import { type Deed, listDeeds, PEOPLE } from './what-people-do.ts';

/** What became of an interaction; "refused" is a sentence in the place of what was asked for. */
export type Answer = 'answered' | 'deferred' | 'refused' | 'failed';

/** A way into the bot that is open. */
export interface Connection {
	ask(deed: Deed): Promise<Answer>;
	close(): Promise<void>;
}

export interface Load {
	readonly seconds: number;
	/** What asking took of a processor. */
	readonly askingSeconds: number;
	/** From the question to the answer, of each interaction. */
	readonly waitsMs: readonly number[];
	readonly answers: Readonly<Record<Answer, number>>;
	/** The ratings by id that were answered: who, and which movie. */
	readonly acknowledged: readonly (readonly [userId: string, movieId: number])[];
	/** Whether everything was asked before time was up. */
	readonly isWhole: boolean;
}

/** Lets everybody do all they do, each one thing after the other without a pause, for so long at most. */
export async function runLoad(
	{ ask }: Connection,
	ratings: number,
	movies: readonly Movie[],
	atMostMs: number,
): Promise<Load> {
	const startedAt = performance.now();
	const before = process.cpuUsage();
	const answers = { answered: 0, deferred: 0, refused: 0, failed: 0 };
	const waitsMs: number[] = [];
	const acknowledged: [string, number][] = [];
	let isWhole = true;

	async function live(person: number): Promise<void> {
		for (const deed of listDeeds(person, ratings, movies)) {
			const askedAt = performance.now();
			if (askedAt - startedAt > atMostMs) {
				isWhole = false;
				return;
			}
			const answer = await ask(deed);
			waitsMs.push(performance.now() - askedAt);
			answers[answer]++;
			const movieId = /^id:(\d+)$/.exec(String(deed.options.movie))?.[1];
			if (deed.command === 'rate' && answer === 'answered' && movieId)
				acknowledged.push([deed.userId, Number(movieId)]);
		}
	}

	await Promise.all(Array.from({ length: PEOPLE }, (_, person) => live(person)));
	const seconds = (performance.now() - startedAt) / 1000;
	const { user, system } = process.cpuUsage(before);
	return { seconds, askingSeconds: (user + system) / 1e6, waitsMs, answers, acknowledged, isWhole };
}
