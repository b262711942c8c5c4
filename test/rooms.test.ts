import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which room may import which. A room may always import its own files and packages. */
const ARROWS: Record<string, string[]> = {
	'src/pieces.ts': [],
	'src/remember-texts.ts': [],
	'src/numerics': ['src/pieces.ts'],
	'src/model': ['src/pieces.ts'],
	'src/catalogue': ['src/pieces.ts', 'src/remember-texts.ts'],
	'src/store': [],
	'src/datasets': [],
	'src/updates': ['src/catalogue', 'src/datasets'],
	'src/texts': [],
	'src/imports': [],
	'src/tmdb': [],
	'src/training': ['src/numerics', 'src/model'],
	'src/recommender': ['src/numerics', 'src/model', 'src/pieces.ts'],
	'src/evaluation': ['src/training', 'src/recommender', 'src/numerics', 'src/model'],
	'src/read-dotenv.ts': [],
	'src/config.ts': ['src/read-dotenv.ts'],
	'src/open-standard-output.ts': [],
	'src/log.ts': ['src/config.ts', 'src/open-standard-output.ts'],
	'src/shutdown.ts': [],
	'src/http-server.ts': [],
	'src/services.ts': ['src/recommender', 'src/model', 'src/catalogue', 'src/store', 'src/tmdb', 'src/config.ts'],
	'src/watch-changes.ts': [],
	'src/live-services.ts': ['src/services.ts', 'src/watch-changes.ts'],
	'src/bot': ['src/texts'],
	'src/rules': ['src/bot', 'src/imports', 'src/model', 'src/remember-texts.ts', 'data/personas.json'],
	'src/cards': ['src/rules', 'src/bot', 'src/texts'],
	commands: ['src/rules', 'src/cards', 'src/bot', 'src/texts'],
	'src/command-list.ts': ['commands', 'src/bot'],
	'src/discord': ['src/bot', 'src/http-server.ts'],
	'src/playground': ['src/bot', 'src/texts', 'src/http-server.ts'],
	'src/metrics': ['src/bot', 'src/http-server.ts'],
	'src/cli': [
		'src/command-list.ts',
		'src/rules',
		'src/cards',
		'src/texts',
		'src/imports',
		'src/services.ts',
		'src/config.ts',
		'src/numerics',
		'src/model',
		'src/training',
		'src/recommender',
		'src/evaluation',
		'src/catalogue',
		'src/datasets',
		'src/updates',
		'src/discord',
		'src/store',
	],
	'src/main.ts': [
		'src/command-list.ts',
		'src/config.ts',
		'src/log.ts',
		'src/shutdown.ts',
		'src/services.ts',
		'src/live-services.ts',
		'src/bot',
		'src/discord',
		'src/playground',
		'src/metrics',
		'src/tmdb',
	],
};

/** From these rooms, the rooms of the bot may import types and nothing else. A card gets data and knows no service. */
const TYPE_ARROWS: Record<string, string[]> = {
	'src/live-services.ts': ['src/bot', 'src/metrics'],
	'src/bot': ['src/services.ts'],
	'src/rules': ['src/services.ts', 'src/recommender', 'src/catalogue', 'src/store', 'src/tmdb'],
	'src/cards': ['src/catalogue', 'src/tmdb'],
	commands: ['src/services.ts'],
	'src/metrics': ['src/services.ts', 'src/store'],
};

/** A movie, its label, how its id is typed, how alike words are, and what a store cannot do: the bot needs them. */
const SHARED = [
	'src/catalogue/movie.ts',
	'src/catalogue/typed-id.ts',
	'src/catalogue/index/edit-distance.ts',
	'src/store/store-error.ts',
];

interface Import {
	from: string;
	to: string;
	typeOnly: boolean;
}

function roomOf(file: string): string {
	return Object.keys(ARROWS).find((room) => file === room || file.startsWith(`${room}/`)) ?? file;
}

const files = globSync(['src/**/*.{ts,js}', 'commands/**/*.ts']).map((file) => file.replaceAll('\\', '/'));
const imports = importsOf(files);

function importsOf(paths: readonly string[]): Import[] {
	return paths.flatMap((from) =>
		[...readFileSync(from, 'utf8').matchAll(/^(?:import|export)\b([^'"`;]*?)['"](\.{1,2}\/[^'"]+)['"]/gm)].map(
			(found) => ({
				from,
				to: relative('.', join(dirname(from), found[2])).replaceAll('\\', '/'),
				typeOnly: found[1].trimStart().startsWith('type '),
			}),
		),
	);
}

function ofRooms(...rooms: readonly string[]): string[] {
	return files.filter((file) => rooms.includes(roomOf(file)));
}

/** A file without its comments. */
function readCode(file: string): string {
	return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
	const [here, there] = [roomOf(from), roomOf(to)];
	if (here === there || ARROWS[here]?.includes(there)) return true;
	const types = TYPE_ARROWS[here];
	return types !== undefined && ((typeOnly && types.includes(there)) || SHARED.includes(to));
}

/** The arrows as lines of Markdown; a room without arrows has no line. */
function describeArrows(): string[] {
	const name = (rooms: readonly string[]) => rooms.map((room) => `\`${room.replace(/^src\//, '')}\``).join(', ');
	return Object.entries(ARROWS).flatMap(([room, arrows]) => {
		const types = TYPE_ARROWS[room] ?? [];
		const parts = [name(arrows), types.length > 0 ? `types of ${name(types)}` : ''].filter((part) => part !== '');
		return parts.length > 0 ? `- ${name([room])}: ${parts.join('; ')}` : [];
	});
}

describe('rooms', () => {
	test('every source file stands in a known room', () => {
		expect(files.filter((file) => !(roomOf(file) in ARROWS) && file !== 'src/require-node.js')).toEqual([]);
	});

	test('imports follow the arrows of docs/design.md', () => {
		expect(imports.filter((found) => !isAllowed(found)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
	});

	test('docs/design.md lists these arrows, and no other', () => {
		const [, section] = readFileSync('docs/design.md', 'utf8').split('### Every arrow\n');
		expect(section.split('\n##')[0].match(/^- .*/gm)).toEqual(describeArrows());
	});

	test('only the list of commands names the commands', () => {
		const naming = imports.filter(({ from, to }) => to.startsWith('commands/') && !from.startsWith('commands/'));
		expect([...new Set(naming.map(({ from }) => from))]).toEqual(['src/command-list.ts']);
	});

	test('only rules use the store and the recommender', () => {
		const using = ofRooms('commands', 'src/cards').filter((file) => /\b(store|recommender)\b/.test(readCode(file)));
		expect(using).toEqual([]);
	});

	test('only cards build components', () => {
		const building = ofRooms('commands', 'src/rules', 'src/bot').filter((file) =>
			readCode(file).includes('@discordjs/builders'),
		);
		expect(building).toEqual([]);
	});

	test('in the catalogue, the search reads the index, and only title-search.ts opens the search', () => {
		const into = (folder: string) =>
			imports.filter(({ from, to, typeOnly }) => !typeOnly && to.startsWith(folder) && !from.startsWith(folder));
		expect(new Set(into('src/catalogue/search/').map(({ from }) => from))).toEqual(
			new Set(['src/catalogue/title-search.ts']),
		);
		expect(into('src/catalogue/index/').map(({ from }) => from)).toContain('src/catalogue/search/searcher.ts');
	});

	test('the source knows no tests and no benches, and the tests know no benches', () => {
		const tests = importsOf(globSync('test/**/*.ts'));
		const back = [
			...imports.filter(({ to }) => /^(test|bench)\//.test(to)),
			...tests.filter(({ to }) => to.startsWith('bench/')),
		];
		expect(back.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
	});

	test('no import cycles', () => {
		const runtime = Map.groupBy(
			imports.filter(({ typeOnly }) => !typeOnly),
			({ from }) => from,
		);
		const cycles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, path: string[]): void => {
			if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
			if (done.has(file) || path.includes(file)) return;
			for (const { to } of runtime.get(file) ?? []) visit(to, [...path, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(cycles).toEqual([]);
	});

	test('no barrels and no drawers', () => {
		expect(files.filter((file) => /(^|\/)(index\.ts|utils|helpers|common)(\/|$)/.test(file))).toEqual([]);
		const reExports = files.filter((file) => /^export\s+(\*|\{[^}]*\})\s+from/m.test(readFileSync(file, 'utf8')));
		expect(reExports).toEqual([]);
	});
});
