import { expect, test } from 'vitest';
import { followPress, isOldMessage, moveNight } from '../../../src/rules/night/move-night.ts';
import { NEW_NIGHT } from './sample-night.ts';

const messages = ['95', '96', '97', '98', '99', '100', '101'];
const moved = messages.reduce(moveNight, NEW_NIGHT);

test('the last message shows the night, and five before are to say so', () => {
	expect(moved).toMatchObject({ messageId: '101', oldMessages: ['96', '97', '98', '99', '100'] });
	expect(moveNight(moved, '101')).toBe(moved);
});

test('a press on any message before leaves it there, also on one that is listed no more', () => {
	for (const old of messages.slice(0, -1)) expect(isOldMessage(moved, old), old).toBe(true);
	expect(followPress(moved, '99')).toBe(moved);
	expect(followPress(moved, '95')).toMatchObject({ messageId: '101', oldMessages: ['97', '98', '99', '100', '95'] });
	expect(followPress(moved, undefined)).toBe(moved);
});

test('a press on a message that came later takes it there: its id was not kept', () => {
	expect(followPress(moved, '102')).toMatchObject({ messageId: '102', oldMessages: ['97', '98', '99', '100', '101'] });
	expect(followPress(NEW_NIGHT, '7')).toMatchObject({ messageId: '7', oldMessages: [] });
});

test('a message that is sent shows the night even where ids begin again', () => {
	expect(moveNight(moved, '97')).toMatchObject({ messageId: '97', oldMessages: ['96', '98', '99', '100', '101'] });
});
