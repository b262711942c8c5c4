import { write, writeSync } from 'node:fs';

/** Some 5,000 lines wait for a reader that is slow; further ones are dropped and counted. */
const BACKLOG_BYTES = 1_000_000;

/** How soon a write that failed is tried again: a pipe may have been read by then, or a disk emptied. */
const RETRY_AFTER_MS = 100;

/** Lines left when the process exits get this long. */
const EXIT_GRACE_MS = 500;

export interface LogDestination {
	write(line: string): void;
	/** Calls `done` when all lines are written, or after half a second. */
	flush(done?: () => void): void;
}

/**
 * Writes lines to standard output without ever waiting for it: a stalled reader, a full disk or a closed pipe neither
 * hold the process up nor end it. It drops and counts lines that do not fit. What is left is written at exit.
 *
 * Pino's own destination, SonicBoom, cannot be used: at exit it tries a full disk again and again, without end.
 *
 * @param sayDropped called with the number of lines dropped, as soon as lines fit again.
 */
export function openStandardOutput(sayDropped: (lines: number) => void): LogDestination {
	// A write to a full pipe would block a thread, and with it the exit. Opening it as a stream, as we do here, makes
	// Node set the pipe to non-blocking.
	const { fd } = process.stdout.on('error', () => {});
	let waiting: string[] = [];
	let waitingBytes = 0;
	let dropped = 0;
	let chunk = Buffer.alloc(0);
	const whenIdle: (() => void)[] = [];
	let state: 'idle' | 'writing' | 'retrying' = 'idle';

	function takeChunk(): void {
		if (chunk.length > 0) return;
		chunk = Buffer.from(waiting.join(''));
		waiting = [];
		waitingBytes = 0;
	}

	function writeNext(): void {
		takeChunk();
		if (chunk.length === 0) {
			state = 'idle';
			reportDropped();
			if (state === 'idle') for (const done of whenIdle.splice(0)) done();
			return;
		}
		state = 'writing';
		write(fd, chunk, (error, written) => {
			if (error) {
				state = 'retrying';
				setTimeout(writeNext, RETRY_AFTER_MS).unref();
				return;
			}
			chunk = chunk.subarray(written);
			writeNext();
		});
	}

	function reportDropped(): void {
		if (dropped === 0) return;
		const lines = dropped;
		dropped = 0;
		sayDropped(lines);
	}

	process.on('exit', () => {
		if (state === 'writing') chunk = Buffer.alloc(0); // a thread has it, and finishes before the process ends
		reportDropped();
		takeChunk();
		writeAtExit(fd, Buffer.concat([chunk, Buffer.from(waiting.join(''))]));
	});

	return {
		write(line) {
			if (waitingBytes + line.length > BACKLOG_BYTES) {
				dropped++;
				return;
			}
			waiting.push(line);
			waitingBytes += line.length;
			if (state === 'idle') writeNext();
		},
		flush(done = () => {}) {
			if (state === 'idle') return done();
			const giveUp = setTimeout(done, EXIT_GRACE_MS);
			whenIdle.push(() => {
				clearTimeout(giveUp);
				done();
			});
		},
	};
}

function writeAtExit(fd: number, bytes: Buffer): void {
	const giveUpAt = Date.now() + EXIT_GRACE_MS;
	let left = bytes;
	while (left.length > 0 && Date.now() < giveUpAt) {
		try {
			left = left.subarray(writeSync(fd, left));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
		}
	}
}
