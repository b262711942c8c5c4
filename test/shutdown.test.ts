import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handleShutdown } from '../src/shutdown.ts';

const EVENTS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'uncaughtException'] as const;
const log = pino({ level: 'silent' });
const before = new Map<string, unknown[]>();

/** `process` with our listeners alone, so that a test's signal ends no test. */
function emit(event: (typeof EVENTS)[number], ...args: unknown[]): void {
	const ours = new EventEmitter();
	for (const listener of process.listeners(event as 'SIGTERM'))
		if (!before.get(event)!.includes(listener)) ours.on(event, listener);
	ours.emit(event, ...args);
}

beforeEach(() => {
	vi.useFakeTimers();
	for (const event of EVENTS) before.set(event, process.listeners(event as 'SIGTERM'));
});

afterEach(() => {
	vi.useRealTimers();
	for (const event of EVENTS)
		for (const listener of process.listeners(event as 'SIGTERM'))
			if (!before.get(event)!.includes(listener)) process.removeListener(event, listener);
});

describe('a process that is asked to stop', () => {
	test('closes what was opened last first, each once, and exits with 0', async () => {
		const closed: string[] = [];
		const exited = new Promise<number>((resolve) => {
			const shutdown = handleShutdown(log, resolve);
			for (const name of ['store', 'gateway']) shutdown.onStop(name, async () => void closed.push(name));
		});
		emit('SIGTERM', 'SIGTERM');
		emit('SIGINT', 'SIGINT');
		expect(await exited).toBe(0);
		expect(closed).toEqual(['gateway', 'store']);
	});

	test('stops in order when its terminal was closed', async () => {
		let hasTerminal = true;
		const reload = vi.fn();
		const exited = new Promise<number>((resolve) => {
			handleShutdown(log, resolve, () => hasTerminal).onHangUp(reload);
		});
		emit('SIGHUP', 'SIGHUP');
		expect(reload).toHaveBeenCalledTimes(1);
		hasTerminal = false;
		emit('SIGHUP', 'SIGHUP');
		expect(await exited).toBe(0);
		expect(reload).toHaveBeenCalledTimes(1);
	});

	test('loads its files again on SIGHUP when it never had a terminal, but not while it starts or stops', async () => {
		const exit = vi.fn();
		const reload = vi.fn();
		const shutdown = handleShutdown(log, exit, () => false);
		emit('SIGHUP', 'SIGHUP');
		shutdown.onHangUp(reload);
		emit('SIGHUP', 'SIGHUP');
		expect(reload).toHaveBeenCalledTimes(1);
		shutdown.onStop('gateway', () => new Promise(() => {}));
		emit('SIGTERM', 'SIGTERM');
		emit('SIGHUP', 'SIGHUP');
		expect(reload).toHaveBeenCalledTimes(1);
		expect(exit).not.toHaveBeenCalled();
	});

	test('closes the rest when one thing cannot be closed, and exits with 1', async () => {
		const closed: string[] = [];
		const exit = vi.fn();
		const shutdown = handleShutdown(log, exit);
		shutdown.onStop('store', async () => void closed.push('store'));
		shutdown.onStop('gateway', async () => {
			throw new Error('stuck');
		});
		await shutdown.stop(0);
		expect(closed).toEqual(['store']);
		expect(exit.mock.calls).toEqual([[1]]);
	});

	test('ends at once when asked again, but not for the echo of Ctrl+C', () => {
		const exit = vi.fn();
		handleShutdown(log, exit).onStop('gateway', () => new Promise(() => {}));
		emit('SIGINT', 'SIGINT');
		emit('SIGINT', 'SIGINT');
		expect(exit).not.toHaveBeenCalled();
		vi.advanceTimersByTime(2000);
		emit('SIGINT', 'SIGINT');
		expect(exit.mock.calls).toEqual([[1]]);
	});

	test('gives up on what never closes', () => {
		const exit = vi.fn();
		handleShutdown(log, exit).onStop('gateway', () => new Promise(() => {}));
		emit('SIGTERM', 'SIGTERM');
		vi.advanceTimersByTime(60_000);
		expect(exit.mock.calls).toEqual([[1]]);
	});
});

test('an uncaught error is logged, and closes everything before it ends the process', async () => {
	const lines: string[] = [];
	const closed: string[] = [];
	const exited = new Promise<number>((resolve) => {
		const shutdown = handleShutdown(pino({}, { write: (line) => void lines.push(line) }), resolve);
		shutdown.onStop('store', async () => void closed.push('store'));
	});
	emit('uncaughtException', new Error('a bug'), 'unhandledRejection');
	expect(await exited).toBe(1);
	expect(closed).toEqual(['store']);
	expect(JSON.parse(lines[0])).toMatchObject({ level: 60, origin: 'unhandledRejection', err: { message: 'a bug' } });
});
