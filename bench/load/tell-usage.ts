import { monitorEventLoopDelay } from 'node:perf_hooks';

/*
 * Preloaded into the processes that are measured: tells the parent what they have used so far, when it asks.
 */

/** What a process has used. */
export interface Usage {
	/** Of all its threads, since it started: in user mode, and in the system for it. */
	readonly cpuSeconds: number;
	/** Of the thread that answers. */
	readonly mainSeconds: number;
	readonly residentBytes: number;
	/** The longest block of its event loop since the last question. */
	readonly blockedMs: number;
}

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (message) => {
	if (message !== 'usage') return;
	const sum = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
	const blockedMs = Math.max(0, delay.max / 1e6 - 5);
	const [cpuSeconds, mainSeconds] = [process.cpuUsage(), process.threadCpuUsage()].map(sum);
	process.send?.({ cpuSeconds, mainSeconds, residentBytes: process.memoryUsage.rss(), blockedMs });
	delay.reset();
});
process.channel?.unref();
