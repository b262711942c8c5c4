import { runCli } from './run-cli.ts';

// "npm run cli -- resolve | head" closes the pipe when it has enough: nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCli(process.argv.slice(2), {
	input: process.stdin,
	output: process.stdout,
	errors: process.stderr,
});
