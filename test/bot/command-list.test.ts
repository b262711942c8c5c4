import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandList } from '../../src/command-list.ts';
import { assertValidCommand } from './payload-rules.ts';

test('every file of commands/ is listed, under its own name', () => {
	const files = readdirSync('commands').map((file) => file.replace(/\.ts$/, ''));
	expect(commandList.map(({ data }) => data.name).sort()).toEqual(files.sort());
});

test.each(commandList.map(({ data }) => [data.name, data] as const))(
	'Discord takes the definition of /%s',
	(_name, data) => {
		assertValidCommand(data);
	},
);
