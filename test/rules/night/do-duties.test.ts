import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Channels, ServerEvent } from '../../../src/bot/channels.ts';
import type { Clock } from '../../../src/bot/command.ts';
import { doDuties, type NightCards } from '../../../src/rules/night/do-duties.ts';
import type { Services } from '../../../src/services.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { NEW_NIGHT } from './sample-night.ts';

const path = join(mkdtempSync(join(tmpdir(), 'duties-')), 'test.sqlite');
let now = 0;
const readTime = () => now;
const [one, other] = [await openStore(path, readTime), await openStore(path, readTime)];
afterAll(() => Promise.all([one.close(), other.close()]));

const describeEvent: NightCards['describeEvent'] = ({ night }) => ({ name: night.title }) as ServerEvent;
const cards = { describeEvent } as NightCards;

/** Lets a process do what is due, where Discord makes events by `createEvent`. */
function look(store: typeof one, createEvent: (name: string) => unknown): Promise<void> {
	const channels = {
		async createEvent(_serverId: string, { name }: ServerEvent) {
			await createEvent(name);
			return `event of ${name}`;
		},
	} as Channels;
	const clock = { channels, speak: () => ({}), warn: (what: object) => expect(what).toBeUndefined() };
	return doDuties({ store } as Services, clock as unknown as Clock, cards, readTime);
}

test('each event is made once by two processes, though Discord hangs for longer than a claim lasts', async () => {
	const titles = Array.from({ length: 6 }, (_, at) => `night ${at}`);
	for (const title of titles) await one.startNight({ ...NEW_NIGHT, title, channelId: title }, { event: 0 });
	const made: string[] = [];
	await look(one, async (name) => {
		made.push(name);
		now += 25_000;
		if (made.length === 3) await look(other, (late) => made.push(late));
	});
	expect(made.toSorted()).toEqual(titles);
	expect(await one.claimDuty(now, 60_000)).toBeUndefined();
});

test('what hangs for ever takes no more than a while of the clock', async () => {
	for (let at = 0; at < 25; at++) await one.startNight({ ...NEW_NIGHT, channelId: `more ${at}` }, { event: 0 });
	const made: string[] = [];
	await look(one, (name) => made.push(name));
	expect(made).toHaveLength(20);
});
