import { expect, test } from 'vitest';
import recommend from '../../commands/recommend.ts';
import { commandList } from '../../src/command-list.ts';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();

test('names every command but itself', async () => {
	const { text } = await chat.say('help');
	const missing = commandList
		.map(({ data }) => data.name)
		.filter((name) => name !== 'help' && !text.includes(`\`/${name}\``));
	expect(missing).toEqual([]);
});

test('names every option of /recommend, which people would not guess', async () => {
	const { text } = await chat.say('help');
	const { options } = recommend.data;
	expect(options.map(({ name }) => name.replace(/-\d$/, '')).filter((name) => !text.includes(`\`${name}\``))).toEqual(
		[],
	);
});

test('credits each source of data in a line, with the licence where it asks for that', async () => {
	const { text } = await chat.say('help');
	const credits = text.split('\n').filter((line) => line.startsWith('-# '));
	expect(credits).toHaveLength(3);
	expect(credits[0]).toContain('[MovieLens](https://grouplens.org/datasets/movielens/)');
	expect(credits[1]).toMatch(/omdb\.org.*CC BY 2\.0 DE.*creativecommons\.org\/licenses\/by\/2\.0\/de\//);
	expect(credits[2]).toMatch(/Wikidata.*CC0/);
});
