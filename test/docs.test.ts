import { globSync, readFileSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import settings from '../commands/settings.ts';
import { SUBCOMMANDS } from '../src/cli/subcommands.ts';
import { SHARING_LEVELS, USUAL_SHARING } from '../src/rules/sharing.ts';
import { english } from '../src/texts/english.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/design.md', 'docs/operations.md'];

/** What an install or a run makes. */
const MADE = ['data/matinee.sqlite', 'data/.cache', 'node_modules/.bin/node'];
/** What the repository does without. */
const AVOIDED = ['dist/', 'index.ts', 'utils/', 'helpers/', 'common/'];

/** A folder with its slash, a file with an ending that we have, or anything with a slash in it. */
const PATH = /^[\w.][\w./-]*\/$|^[\w./-]+\.(ts|js|md|jsonl?|csv|css|html|wasm|py)$|^[\w.]+\/[\w./-]+$/;

const files = globSync('**/*', {
	exclude: (path) => ['node_modules', '.git', '.cache'].includes(path),
}).map((path) => path.replaceAll('\\', '/'));
const hidden = globSync(['.env.example', '.ci/*', '.github/**/*']).map((path) => path.replaceAll('\\', '/'));
const known = [...files, ...hidden].map((path) => `/${path}/`);

/** Whether a file or folder has this path, or this end of a path: `src/bot/dispatch.ts`, `dispatch.ts`, `bot/`. */
function exists(path: string): boolean {
	const end = `/${path.replace(/\/$/, '')}/`;
	return known.some((each) => each.endsWith(end));
}

/** The words in backticks, and the targets of links, that look like a path. */
function listPaths(page: string): string[] {
	const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
	const quoted = [...text.matchAll(/`([^`]+)`/g)].flatMap(([, words]) => words.split(/\s+/));
	const linked = [...text.matchAll(/\]\((?:\.\.\/)*([^)#:]+)\)/g)].map(([, target]) => target);
	return [...quoted, ...linked].filter((word) => PATH.test(word));
}

test.each(PAGES)('every path that %s names exists', (page) => {
	const missing = listPaths(page).filter((path) => !exists(path));
	expect(missing.filter((path) => ![...MADE, ...AVOIDED].includes(path))).toEqual([]);
});

test.each(globSync(['*.md', 'docs/*.md', 'models/*.md']))(
	'every row of a table of %s has as many cells as its head',
	(page) => {
		let cells = 0;
		const wrong: string[] = [];
		for (const line of readFileSync(page, 'utf8')
			.replaceAll(/`[^`\n]*`/g, '')
			.split('\n')) {
			const own = line.startsWith('|') ? line.split('|').length - 2 : 0;
			if (own > 0 && cells > 0 && own !== cells) wrong.push(line);
			cells = own === 0 || cells === 0 ? own : cells;
		}
		expect(wrong).toEqual([]);
	},
);

test.each(PAGES)('every script and subcommand that %s names exists', (page) => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	const text = readFileSync(page, 'utf8');
	const named = [...text.matchAll(/npm run\s+(?:-s\s+)?([a-z][\w:-]*)/g)].map(([, script]) => script);
	expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
	const called = [...text.matchAll(/\bcli -- ([a-z]+)/g)].map(([, subcommand]) => subcommand);
	const words = Object.keys(SUBCOMMANDS).map((name) => name.split(' ')[0]);
	expect(called.filter((subcommand) => !words.includes(subcommand))).toEqual([]);
});

test('the invite of README.md asks for the permissions that it explains', () => {
	const [, asked] = /&permissions=(\d+)/.exec(readFileSync('README.md', 'utf8'))!;
	const { ViewChannel, SendMessages, CreateEvents } = PermissionFlagsBits;
	expect(BigInt(asked)).toBe(ViewChannel | SendMessages | CreateEvents);
});

test('README.md explains every level of sharing, and which one is usual', () => {
	const [, section] = readFileSync('README.md', 'utf8').split('\n### What others see\n');
	const listed = [...section.split('\n##')[0].matchAll(/^- \*\*(.+?)\*\*(, which holds until)?/gm)];
	expect(listed.map(([, level]) => level).toSorted()).toEqual(
		SHARING_LEVELS.map((level) => english[`sharing.${level}`]).toSorted(),
	);
	expect(listed.filter(([, , isUsual]) => isUsual).map(([, level]) => level)).toEqual([
		english[`sharing.${USUAL_SHARING}`],
	]);
});

test('README.md lists every setting of a server', () => {
	const [, section] = readFileSync('README.md', 'utf8').split("\n### A server's settings\n");
	const listed = [...section.split('\n##')[0].matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
	expect(listed).toEqual(settings.data.options.map(({ name }) => name));
});

test('docs/design.md lists every subcommand', () => {
	const [, section] = readFileSync('docs/design.md', 'utf8').split('\n## The command line\n');
	const listed = [...section.split('\n##')[0].matchAll(/^\| `([\w -]+)` \|/gm)].map(([, name]) => name);
	expect(listed).toEqual(Object.keys(SUBCOMMANDS));
});

/** Where the privacy policy speaks of what a table holds about people. */
const IN_POLICY: Readonly<Record<string, string>> = {
	ratings: 'ratings with their times',
	dismissals: 'movies they hid',
	shown: 'recommended to them',
	starting_points: 'starting persona',
	watchlist: 'their watchlist',
	imports: 'imports of their history',
	import_changes: 'imports of their history',
	open_rows: 'rows of them that are still unclear',
	countries: 'country where they watch movies',
	sharing: 'with whom they share ratings',
	training_consents: 'whether their ratings may train the recommender',
	memberships: 'the servers in which they used the bot',
	nights: 'which they called',
	night_guests: 'whether they come',
	night_movies: 'what they suggested',
	night_votes: 'voted for',
	night_fits: 'how well the movies suit them',
};

test('the privacy policy of docs/operations.md names what each table holds about people', () => {
	const schema = readFileSync('src/store/schema.ts', 'utf8').replace(/\/\*\*.*?\*\//gs, '');
	const tables = [...schema.matchAll(/^\t(\w+): (\{[^}]*\})/gm)];
	const personal = tables.filter(([, , columns]) => /\b(user_id|host_id|nominated_by)\b/.test(columns));
	expect(personal.map(([, table]) => table).sort()).toEqual(Object.keys(IN_POLICY).sort());
	const [, policy] = readFileSync('docs/operations.md', 'utf8').split('### Privacy policy');
	const text = policy.replace(/\s*\n> /g, ' ');
	expect(Object.values(IN_POLICY).filter((phrase) => !text.includes(phrase))).toEqual([]);
});
