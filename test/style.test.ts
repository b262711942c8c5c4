import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const files = [
	...globSync(['{src,commands,test,bench}/**/*.{ts,js,py}', '*.{ts,js}']),
	...globSync(['docs/*.md', 'data/*.md', 'models/*.md', '*.md', '.ci/run', '.github/**/*.yml']),
].map((path) => path.replaceAll('\\', '/'));

/** Every line of these files with its place: `src/main.ts:3`. */
function listLines(paths: readonly string[]): { place: string; text: string }[] {
	return paths.flatMap((path) =>
		readFileSync(path, 'utf8')
			.split('\n')
			.map((text, at) => ({ place: `${path}:${at + 1}`, text })),
	);
}

const MAX_LENGTH = 120;
/** An address cannot be broken over two lines. */
const ADDRESS = /https?:\/\/\S+/;
const code = files.filter((path) => !path.endsWith('.md'));

describe('style', () => {
	test('no line of code or comments has more than 120 characters, a tab being one', () => {
		const long = listLines(code).filter(({ text }) => text.length > MAX_LENGTH && !ADDRESS.test(text));
		expect(long.map(({ place, text }) => `${place}: ${text.length}`)).toEqual([]);
	});

	test('a movie is never called a film, except in genres, names of files and addresses, and typed words', () => {
		const KEPT = /film[- ]?noir|film school|letterboxd\S*film|_?film\\?\)|'film'|[\w-]*films[\w-]*\.csv/gi;
		/** A service, and the elements of another one's files. */
		const SERVICES = /filmtipset|<\\?\/?film(name)?>/gi;
		/** Code that reads open data and exports quotes the words of its sources. */
		const QUOTING = /^(src|test)\/(catalogue\/supplement|imports|updates)\//;
		const QUOTED = /'[^']*'|"[^"]*"|\/\^.*\/i|\/ \(.*\/i/g;
		/** Words of other languages. */
		const TYPED = /^(src\/playground\/page\/movie-words\.js|test\/playground\/movie-words\.test\.ts)$/;
		const TRANSLATED =
			/^(src\/texts\/(german|french|spanish|.*-spanish|brazilian-portuguese|italian|japanese)\.ts|docs\/glossary\.md)$/;
		/** Lists of the words of a source. */
		const LISTED =
			/^(src\/catalogue\/theme-names|test\/catalogue\/name-themes\.test|bench\/(probe-groups|draw-probes))\.ts$/;
		const ours = files.filter(
			(path) => path !== 'test/style.test.ts' && ![TRANSLATED, TYPED, LISTED].some((each) => each.test(path)),
		);
		const lines = listLines(ours);
		const films = lines.filter(({ place, text }) => {
			const own = QUOTING.test(place) ? text.replace(QUOTED, '') : text;
			return /film/i.test(own.replace(KEPT, '').replace(SERVICES, ''));
		});
		expect(films.map(({ place, text }) => `${place}: ${text.trim()}`)).toEqual([]);
	});
});
