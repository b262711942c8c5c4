import module from 'node:module';
import os from 'node:os';

// Loaded by `node --import` before anything else, and plain JavaScript so that every Node can read it:
// an older Node would fail on the first .ts file, or crash inside better-sqlite3, without saying why.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
	console.error(
		`Matinee needs Node 22.18 or newer and this is ${process.versions.node}: ` +
			'run it as "npm start", which brings its own Node.',
	);
	process.exit(1);
}

// Keeps compiled code between starts.
module.enableCompileCache();

// Node's pool waits for the disk and unpacks files. On two cores its four threads are in each other's way.
process.env.UV_THREADPOOL_SIZE ??= String(Math.min(4, Math.max(2, os.availableParallelism())));
