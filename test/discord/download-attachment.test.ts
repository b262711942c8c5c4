import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../src/bot/refusal.ts';
import { downloadAttachment, isDiscordAttachment } from '../../src/discord/download-attachment.ts';

let server: Server;
let base: string;

beforeAll(async () => {
	server = createServer((request, response) => {
		if (request.url === '/moved') return response.writeHead(302, { location: `${base}/file` }).end();
		if (request.url === '/gone') return response.writeHead(404).end('gone');
		if (request.url === '/cut')
			return response.writeHead(200, { 'content-length': '99' }).write('x', () => response.destroy());
		return response.end('x'.repeat(100));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function tryFetching(path: string, maxBytes = 100): Promise<number | string> {
	try {
		return (await downloadAttachment(base + path, maxBytes, () => true)).length;
	} catch (error) {
		if (error instanceof Refusal) return error.text.key;
		throw error;
	}
}

test.each([
	['https://cdn.discordapp.com/attachments/1/2/ratings.csv?ex=1', true],
	['https://media.discordapp.net/attachments/1/2/ratings.csv', true],
	['http://cdn.discordapp.com/attachments/1/2/ratings.csv', false],
	['https://cdn.discordapp.com.evil.example/ratings.csv', false],
	['https://evil.example/cdn.discordapp.com', false],
	['https://cdn.discordapp.com:8443/ratings.csv', false],
	['https://cdn.discordapp.com@evil.example/ratings.csv', false],
	['https://127.0.0.1/ratings.csv', false],
	['file:///etc/passwd', false],
])('%s is an attachment of Discord: %s', (address, expected) => {
	expect(isDiscordAttachment(new URL(address))).toBe(expected);
});

test('an address of anyone else is not asked', async () => {
	await expect(downloadAttachment(`${base}/file`, 100)).rejects.toThrow(Refusal);
	await expect(downloadAttachment('no address', 100)).rejects.toThrow(Refusal);
});

test.each([
	['/file', 100, 100],
	['/file', 99, 'import.tooLarge'],
	['/moved', 100, 'import.notFetched'],
	['/gone', 100, 'import.notFetched'],
	['/cut', 100, 'import.notFetched'],
])('%s with at most %i bytes gives %s', async (path, most, expected) => {
	expect(await tryFetching(path, most)).toBe(expected);
});
