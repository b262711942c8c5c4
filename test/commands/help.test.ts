import { expect, test } from 'vitest';
import { commandList } from '../../src/bot/command-list.ts';
import { openConversation } from '../bot/conversation.ts';

const chat = openConversation();

test('names every command but itself', async () => {
	const { text } = await chat.say('help');
	const missing = commandList
		.map(({ data }) => data.name)
		.filter((name) => name !== 'help' && !text.includes(`\`/${name}\``));
	expect(missing).toEqual([]);
});
