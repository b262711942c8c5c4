import { closeSync, constants, openSync } from 'node:fs';
import type { Logger } from 'pino';

/** Ctrl+C in a terminal reaches us twice, once from the terminal and once passed on by npm; that is not impatience. */
const SAME_SIGNAL_MS = 1000;

/** We give up on what is not closed by then. */
const GIVE_UP_MS = 15_000;

export interface Shutdown {
	/** Closes in reverse order of calls. A `close` that fails is logged, and the rest still closes. */
	onStop(name: string, close: () => Promise<void>): void;
	/** What SIGHUP asks for, unless it says that our terminal was closed. A later call takes the place of this one. */
	onHangUp(reload: () => void): void;
	/** Whether everything is being closed, so that nothing more should be opened. */
	isStopping(): boolean;
	/** Closes everything and ends the process; a second call changes nothing. */
	stop(exitCode: number): Promise<void>;
}

/**
 * Ends this process in order: on SIGTERM, SIGINT, and when its terminal was closed with exit code 0, on an uncaught
 * error with 1. A second signal, or 15 s without an end, ends it at once.
 *
 * A closed terminal says so by SIGHUP, which is also how one asks a service to load its files again. A process without
 * a terminal, or whose terminal is still there, is not meant to end.
 */
export function handleShutdown(
	log: Logger,
	exit: (code: number) => void = process.exit,
	hasTerminal: () => boolean = canOpenTerminal,
): Shutdown {
	const hadTerminal = hasTerminal();
	let reload = (): void => log.info('asked to load files again, while still starting');
	const closers: { name: string; close: () => Promise<void> }[] = [];
	let stopping: Promise<void> | undefined;
	let firstSignalAt: number | undefined;

	/** Lets the log write its last lines first: at exit, one that a thread still writes could come after later ones. */
	function end(code: number): Promise<void> {
		return new Promise((resolve) => {
			log.flush(() => {
				exit(code);
				resolve();
			});
		});
	}

	async function closeAll(exitCode: number): Promise<void> {
		setTimeout(() => {
			log.error({ afterMs: GIVE_UP_MS }, 'could not stop in time, ending at once');
			void end(1);
		}, GIVE_UP_MS).unref();
		let code = exitCode;
		for (const { name, close } of closers.reverse()) {
			try {
				await close();
			} catch (error) {
				log.error({ err: error, name }, 'could not close');
				code = 1;
			}
		}
		log.info({ exitCode: code }, 'stopped');
		await end(code);
	}

	function stop(exitCode: number): Promise<void> {
		stopping ??= closeAll(exitCode);
		return stopping;
	}

	function onSignal(signal: NodeJS.Signals): void {
		const now = performance.now();
		firstSignalAt ??= now;
		if (now - firstSignalAt > SAME_SIGNAL_MS) {
			log.warn({ signal }, 'asked again, ending at once');
			void end(1);
		} else if (!stopping) {
			log.info({ signal }, 'stopping');
			void stop(0);
		}
	}

	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
	process.on('SIGHUP', () => {
		if (process.platform === 'win32' || (hadTerminal && !hasTerminal())) onSignal('SIGHUP');
		else if (!stopping) reload();
	});
	process.on('uncaughtException', (error, origin) => {
		log.fatal({ err: error, origin }, 'uncaught error');
		void stop(1);
	});
	return {
		onStop: (name, close) => closers.push({ name, close }),
		onHangUp(given) {
			reload = given;
		},
		isStopping: () => stopping !== undefined,
		stop,
	};
}

/** Whether this process has a terminal. Windows has no such path, but its SIGHUP means a closed window alone. */
function canOpenTerminal(): boolean {
	try {
		closeSync(openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY));
		return true;
	} catch {
		return false;
	}
}
