import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

const TOKEN = 'abc.def-ghi';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
	const lines: string[] = [];
	const destination = { write: (line: string) => void lines.push(line) };
	write(createLog({ logLevel: 'trace', discordToken: TOKEN }, destination));
	return lines.join('');
}

test('the token is struck out wherever it comes from', () => {
	const text = logged((log) => {
		log.info({ nested: { deep: [`Bot ${TOKEN}`] } }, `with ${TOKEN}`);
		log.error({ err: new Error(`in ${TOKEN}`, { cause: new Error(TOKEN) }) }, 'failed');
		log.child({ token: TOKEN }).trace('child');
	});
	expect(text).not.toContain(TOKEN);
	expect(text.match(/\[token\]/g)!.length).toBeGreaterThan(4);
});

test('an error of the REST API is told without what was sent and where', () => {
	const error = new DiscordAPIError(
		{ code: 50035, message: 'Invalid Form Body' },
		50035,
		400,
		'POST',
		'https://discord.com/api/v10/interactions/1/interaction-secret/callback',
		{ body: { content: 'what somebody wrote' }, files: [] },
	);
	const text = logged((log) => log.error({ err: error }, 'failed'));
	expect(JSON.parse(text).err).toMatchObject({
		message: 'Invalid Form Body',
		code: 50035,
		status: 400,
		method: 'POST',
	});
	expect(text).not.toMatch(/interaction-secret|what somebody wrote/);
});

test('what is thrown need not be an error', () => {
	expect(JSON.parse(logged((log) => log.error({ err: 'a word' }, 'failed'))).err).toEqual({ message: 'a word' });
});
