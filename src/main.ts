import type { Logger } from 'pino';
import { createDispatch, type Dispatch } from './bot/dispatch.ts';
import { createInFlight } from './bot/in-flight.ts';
import { startClock } from './bot/start-clock.ts';
import type { Transport } from './bot/transport.ts';
import { commandList } from './command-list.ts';
import { type Config, loadConfig } from './config.ts';
import { forgetReplies } from './discord/forget-replies.ts';
import { createLiveServices } from './live-services.ts';
import { createLog } from './log.ts';
import { type Monitor, NO_MONITOR } from './metrics/monitor.ts';
import { openServices } from './services.ts';
import { handleShutdown, type Shutdown } from './shutdown.ts';
import { openTmdb } from './tmdb/open-tmdb.ts';

/** Requests in flight get this long when we are asked to stop. */
const GRACE_MS = 10_000;

let shutdown: Shutdown | undefined;
try {
	const config = loadConfig();
	const { discordToken: token, discordApiUrl: apiUrl } = config;
	const usesSamples = process.argv.includes('--sample-posters');
	const log = createLog(config);
	shutdown = handleShutdown(log);
	const monitor = await openMonitor(config, shutdown.isStopping, log);
	shutdown.onStop('monitor', monitor.close);
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
	services.store.lost.then(({ message }) => log.fatal(message));
	if (config.databaseUrl !== undefined) shutdown.onStop('old replies', forgetReplies(services.store, log));
	const inFlight = createInFlight();
	const live = await createLiveServices(services, { paths: config, monitor, inFlight, log });
	shutdown.onStop('live services', live.close);
	shutdown.onHangUp(live.reload);
	const answer = createDispatch(commandList, live.current, log, { meter: monitor.meter });
	const dispatch: Dispatch = (...asked) => inFlight.add(answer(...asked));

	let transport: Transport;
	const { discordPublicKey: publicKey } = config;
	const isLocal = usesSamples || process.argv.includes('--playground');
	// Only the one that is used is loaded: discord.js alone takes a fifth of a second.
	if (token !== undefined && publicKey !== undefined && !isLocal) {
		const { startHttp } = await import('./discord/start-http.ts');
		const { store } = services;
		// With a file of SQLite the process is alone as a rule, and each claim would wait for the disk.
		const replies = config.databaseUrl === undefined ? undefined : store;
		transport = startHttp({ ...config, publicKey, token, apiUrl, dispatch, memory: store, replies, log });
	} else if (token !== undefined && !isLocal) {
		const { startGateway } = await import('./discord/start-gateway.ts');
		const { shards, shardIds } = config;
		transport = startGateway({ token, apiUrl, shards, shardIds, dispatch, memory: services.store, log });
	} else {
		const { startPlayground } = await import('./playground/start-playground.ts');
		transport = startPlayground({ ...config, dispatch, commands: commandList, pictures: services.tmdb, log });
	}
	monitor.watch(transport);
	shutdown.onStop('transport', () => transport.close(GRACE_MS));
	transport.lost.then((reason) => {
		log.fatal(reason.message);
		return shutdown?.stop(1);
	});
	const url = await transport.ready;
	const clock = startClock(commandList, live.current, { channels: transport.channels, log });
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

/** What watches us loads what an operator without it should not wait for. */
async function openMonitor(config: Config, isStopping: () => boolean, log: Logger): Promise<Monitor> {
	const { metricsHost: host, metricsPort: port } = config;
	if (port === undefined) return NO_MONITOR;
	const { startMonitor } = await import('./metrics/start-monitor.ts');
	return startMonitor({ host, port, isStopping, log });
}
