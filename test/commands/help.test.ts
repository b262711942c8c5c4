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
	expect(options.map(({ name }) => name).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
