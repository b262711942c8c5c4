import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import { textsFor as everyTexts, type Texts } from '../texts/texts.ts';
import type { Channels } from './channels.ts';
import type { Clock, Command } from './command.ts';
import { speakTo } from './speak-to.ts';

/** How long nothing happens between two looks. */
const PAUSE_MS = 2000;

interface ClockOptions {
	readonly channels: Channels;
	readonly log: Logger;
	readonly pauseMs?: number;
	/** The texts for a locale; those of src/texts if left out. */
	readonly textsFor?: (locale: string) => Texts;
}

/**
 * Lets commands do what is due by the clock, one after the other, for as long as the bot runs. What fails is logged,
 * and the next look comes all the same.
 *
 * @returns what stops it; it resolves when the look under way is over.
 */
export function startClock(
	commands: readonly Command[],
	services: () => Services,
	{ channels, log, pauseMs = PAUSE_MS, textsFor = everyTexts }: ClockOptions,
): { stop(): Promise<void> } {
	let isStopping = false;
	let timer: NodeJS.Timeout | undefined;
	let look = Promise.resolve();
	const clock: Clock = {
		channels,
		speak: (locale) => speakTo(locale, textsFor(locale), services()),
		warn: (what, message) => log.warn(what, message),
	};

	const lookOnce = async () => {
		for (const { data, doDue } of commands) {
			await doDue?.(services(), clock).catch((error: unknown) =>
				log.error({ err: error, command: data.name }, 'could not do what was due'),
			);
		}
		if (!isStopping) timer = setTimeout(start, pauseMs);
	};
	const start = () => {
		look = lookOnce();
	};
	start();

	return {
		async stop() {
			isStopping = true;
			clearTimeout(timer);
			await look;
		},
	};
}
