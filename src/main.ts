import { createDispatch } from './bot/dispatch.ts';
import { startClock } from './bot/start-clock.ts';
import type { Transport } from './bot/transport.ts';
import { commandList } from './command-list.ts';
import { loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { startPlayground } from './playground/start-playground.ts';
import { describeAge, openServices, renumberStore } from './services.ts';
import { handleShutdown, type Shutdown } from './shutdown.ts';
import { openTmdb } from './tmdb/open-tmdb.ts';

/** Requests in flight get this long when we are asked to stop. */
const GRACE_MS = 10_000;

let shutdown: Shutdown | undefined;
try {
	const config = loadConfig();
	const { discordToken: token, discordApiUrl: apiUrl } = config;
	const log = createLog(config);
	shutdown = handleShutdown(log);

	const usesSamples = process.argv.includes('--sample-posters');
	const opening = openServices(
		config,
		(message) => log.warn(message),
		(answers) => openTmdb({ token: config.tmdbToken, usesSamples, answers, log }),
	);
	// A signal may come while it opens. Why it cannot be opened is said below.
	shutdown.onStop('store', () =>
		opening.then(
			({ store }) => store.close(),
			() => {},
		),
	);
	const services = await opening;
	if (shutdown.isStopping()) await shutdown.stop(0); // which ends the process
	const renumbered = await renumberStore(services);
	if (renumbered) log.info(renumbered, 'these rows carried an old id of their movie and have its current one now');
	const age = describeAge(services.catalogueDate);
	if (age !== undefined) log.warn(age);
	services.store.lost.then(({ message }) => log.fatal(message));
	const dispatch = createDispatch(commandList, services, log);

	let transport: Transport;
	if (token === undefined || usesSamples || process.argv.includes('--playground')) {
		transport = startPlayground({ ...config, dispatch, commands: commandList, pictures: services.tmdb, log });
	} else {
		// discord.js takes a fifth of a second to load, which only those with a token should wait for.
		const { startGateway } = await import('./discord/start-gateway.ts');
		transport = startGateway({ token, apiUrl, dispatch, log });
	}
	shutdown.onStop('transport', () => transport.close(GRACE_MS));
	transport.lost.then((reason) => {
		log.fatal(reason.message);
		return shutdown?.stop(1);
	});
	const url = await transport.ready;
	const clock = startClock(commandList, services, { channels: transport.channels, log });
	// What it began goes out before the transport closes.
	shutdown.onStop('clock', () => clock.stop());
	if (url) {
		const why = token === undefined ? 'DISCORD_TOKEN is not set, so here is the playground' : 'The playground';
		console.log(`${why}: open ${url} in a browser. Ctrl+C stops it.`);
	}
} catch (error) {
	console.error(`Matinee cannot start. ${(error as Error).message}`);
	await shutdown?.stop(1);
	process.exit(1);
}
