import { expect, test } from 'vitest';
import type { CommandRequest } from '../../src/bot/request.ts';
import { makeFetchable } from '../../src/discord/make-fetchable.ts';

const caller = { userId: '7', guildId: undefined, locale: 'de' };

test('files of a command and of a form say their size, and are fetched from Discord alone', async () => {
	const files = { file: { size: 12, url: 'https://example.com/x' } };
	for (const request of [
		{ kind: 'command', caller, command: 'import', options: {}, files } as const,
		{ kind: 'modal', caller, customId: 'import:told', fields: {}, files } as const,
	]) {
		const { files: fetchable } = makeFetchable(request) as CommandRequest;
		expect(fetchable).toMatchObject({ file: { size: 12 } });
		await expect(fetchable!.file.read(100)).rejects.toMatchObject({ text: { key: 'import.notFetched' } });
	}
});

test('a press has none, and stays as it is', () => {
	const press = { kind: 'component', caller, customId: 'a:b', values: [] } as const;
	expect(makeFetchable(press)).toEqual(press);
});
