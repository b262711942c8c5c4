/**
 * A process of its own that logs, for tests of what its standard output can do to it: `log-child.ts <lines>`. It says
 * over IPC when all is logged, and ends when it is told to.
 */
import { pbkdf2 } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createLog } from '../src/log.ts';
import { handleShutdown } from '../src/shutdown.ts';

const log = createLog({ logLevel: 'info', discordToken: undefined });
for (let line = 0; line < Number(process.argv[2]); line++) {
	log.info({ line, filler: 'x'.repeat(200) }, 'a line');
	await nextTurn();
}
process.on('message', (word) => {
	if (word === 'log') return log.info('one more');
	if (word === 'stop') {
		pbkdf2('', '', 20_000, 64, 'sha512', () => {}); // keeps a thread busy, for which the next line then waits
		log.info('stopping');
		return handleShutdown(log).stop(3);
	}
	log.fatal('the last line');
	log.flush(() => process.exit(3)); // as a shutdown does
});
process.send!('logged');
