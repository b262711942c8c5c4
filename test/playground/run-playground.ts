import { pino } from 'pino';
import type { Command } from '../../src/bot/command.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { startClock } from '../../src/bot/start-clock.ts';
import { commandList } from '../../src/command-list.ts';
import { readConfig } from '../../src/config.ts';
import { type PlaygroundOptions, startPlayground } from '../../src/playground/start-playground.ts';
import { openServices, type Services } from '../../src/services.ts';

export interface Running {
	readonly url: string;
	readonly services: Services;
	close(): Promise<void>;
}

const log = pino({ level: 'silent' });

/** The shipped catalogue and model, and the store at `databasePath`. */
export function openTestServices(databasePath: string): Promise<Services> {
	return openServices({ ...readConfig({}), databasePath });
}

/** The playground with the bot's own commands. Its channel is new each time; the services go on when it closes. */
export async function servePlayground(services: Services, port = 0): Promise<Omit<Running, 'services'>> {
	const dispatch = createDispatch(commandList, () => services, log);
	// A test may put another TMDB into the services.
	const pictures: PlaygroundOptions['pictures'] = {
		movieOf: (url) => services.tmdb.movieOf(url),
		readPicture: (movieId) => services.tmdb.readPicture(movieId),
	};
	const playground = startPlayground({ dispatch, commands: commandList, host: '127.0.0.1', port, log, pictures });
	const url = (await playground.ready)!;
	const clock = startClock(commandList, () => services, { channels: playground.channels, log, pauseMs: 50 });
	return { url, close: () => clock.stop().then(() => playground.close(1000)) };
}

/** The playground with services of its own. */
export async function runPlayground(databasePath: string, port = 0): Promise<Running> {
	const services = await openTestServices(databasePath);
	const { url, close } = await servePlayground(services, port);
	return { url, services, close: () => close().then(() => services.store.close()) };
}

/** The playground with commands that touch no services. */
export async function runCommands(
	commands: readonly Command[],
	{ deferAfterMs, ...options }: Partial<PlaygroundOptions> & { deferAfterMs?: number } = {},
): Promise<{ url: string; close(graceMs?: number): Promise<void> }> {
	const services = { store: { join: async () => {}, settingsOf: async () => undefined } } as unknown as Services;
	const dispatch = createDispatch(commands, () => services, log, { deferAfterMs });
	const playground = startPlayground({ dispatch, commands, host: '127.0.0.1', port: 0, log, ...options });
	return { url: (await playground.ready)!, close: (graceMs = 1000) => playground.close(graceMs) };
}
