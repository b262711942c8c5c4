import { expect, test } from 'vitest';
import { NotAllowedError } from '../../src/bot/channels.ts';
import { createChannels } from '../../src/discord/create-channels.ts';

test('without a token nothing is tried, and the reason says what is missing', async () => {
	const channels = createChannels(undefined);
	const trying = channels.post('1', { content: 'hello', allowed_mentions: { parse: [] } }, 'once');
	await expect(trying).rejects.toThrow(NotAllowedError);
	await expect(trying).rejects.toThrow('DISCORD_TOKEN is not set');
	await expect(channels.removeEvent('1', '2')).rejects.toThrow(NotAllowedError);
});
