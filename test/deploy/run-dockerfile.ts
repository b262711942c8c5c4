import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, matchesGlob, relative } from 'node:path';

/** What an image would be, in a folder: where its root stands in for "/", and what it is started with. */
export interface Built {
	readonly root: string;
	readonly workdir: string;
	readonly env: Readonly<Record<string, string>>;
	readonly user: string | undefined;
	readonly command: readonly string[];
	readonly healthcheck: readonly string[];
}

interface Stage {
	readonly root: string;
	workdir: string;
	env: Record<string, string>;
	user?: string;
	command: string[];
	healthcheck: string[];
}

/** Where a path of the image stands in the folder. */
const inRoot = ({ root, workdir }: Stage, path: string): string =>
	join(root, path.startsWith('/') ? path : join(workdir, path));

/** Whether a file of the repository is kept from the image; the last pattern that fits decides. */
function isIgnored(path: string, patterns: readonly string[]): boolean {
	const fits = (pattern: string) => matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`);
	const last = patterns.findLast((pattern) => fits(pattern.replace(/^!/, '')));
	return last !== undefined && !last.startsWith('!');
}

/**
 * Does what a Dockerfile says in a plain folder, in place of an engine: its paths are those of the folder, and its base
 * image is this machine. Knows the instructions that ours has, and throws at any other.
 */
export function runDockerfile(folder: string, node: string): Built {
	const ignored = readFileSync('.dockerignore', 'utf8').match(/^[^#\n].*$/gm) ?? [];
	const stages = new Map<string, Stage>();
	let stage!: Stage;
	for (const [, name, rest] of readInstructions()) {
		if (name === 'FROM') {
			const as = /AS (\w+)$/.exec(rest)?.[1] ?? 'image';
			stage = { root: join(folder, as), workdir: '/', env: {}, command: [], healthcheck: [] };
			stages.set(as, stage);
		} else runInstruction(name, rest);
	}
	return { ...stage, user: stage.user };

	function runInstruction(name: string, rest: string): void {
		if (name === 'WORKDIR') {
			stage.workdir = rest;
			mkdirSync(inRoot(stage, rest), { recursive: true });
		} else if (name === 'COPY') copy(rest.split(/\s+/));
		else if (name === 'RUN') run(rest);
		else if (name === 'ENV') for (const [, key, value] of rest.matchAll(/(\w+)=(\S+)/g)) stage.env[key] = value;
		else if (name === 'USER') stage.user = rest;
		else if (name === 'CMD') stage.command = JSON.parse(rest);
		else if (name === 'HEALTHCHECK') stage.healthcheck = JSON.parse(rest.replace(/^.*? CMD /, ''));
		else if (name !== 'VOLUME' && name !== 'EXPOSE') throw new Error(`cannot do ${name}`);
	}

	function copy(words: string[]): void {
		const from = words[0].startsWith('--from=') ? stages.get(words.shift()!.slice(7)) : undefined;
		const target = inRoot(stage, words.pop()!);
		for (const source of words) {
			const path = from ? inRoot(from, source) : source;
			const to = target.endsWith('/') ? join(target, basename(source)) : target;
			cpSync(path, to, {
				recursive: true,
				verbatimSymlinks: true,
				filter: (each) => from !== undefined || !isIgnored(relative('.', each), ignored),
			});
		}
	}

	/** Runs a command of the build. Only we could give a folder to another user. */
	function run(command: string): void {
		mkdirSync(join(stage.root, 'var/lib'), { recursive: true });
		const here = command.replaceAll(' /', ` ${stage.root}/`).replace('node:node', 'nobody:nogroup');
		const script = process.getuid?.() === 0 ? here : here.replace(/ && chown .*/, '');
		const env = { ...process.env, ...stage.env, PATH: `${node}:${process.env.PATH}` };
		execFileSync('sh', ['-ec', script], { cwd: inRoot(stage, '.'), env, stdio: 'ignore' });
		chmodSync(stage.root, 0o755);
	}
}

function readInstructions(): RegExpMatchArray[] {
	const text = readFileSync('Dockerfile', 'utf8')
		.replace(/^#.*\n/gm, '')
		.replace(/\\\n\s*/g, ' ');
	return [...text.matchAll(/^([A-Z]+) +(.*)$/gm)];
}
