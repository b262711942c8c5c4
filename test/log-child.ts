/**
 * A process of its own that logs, for tests of what its standard output can do to it: `log-child.ts <lines>`. It says
 * over IPC when all is logged, and ends when it is told to.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createLog } from '../src/log.ts';

const log = createLog({ logLevel: 'info', discordToken: undefined });
for (let line = 0; line < Number(process.argv[2]); line++) {
	log.info({ line, filler: 'x'.repeat(200) }, 'a line');
	await nextTurn();
}
process.on('message', (word) => {
	if (word === 'log') return log.info('one more');
	log.fatal('the last line');
	process.exit(3);
});
process.send!('logged');
