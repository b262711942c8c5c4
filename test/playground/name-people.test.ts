import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { BadRequest } from '../../src/playground/bad-request.ts';
import { LOCAL_PEOPLE, NAMEABLE } from '../../src/playground/local-people.ts';
import { findPeople, offerPeople } from '../../src/playground/name-people.ts';

const who = { name: 'who', description: 'Who', type: Type.User as const };
const data = { name: 'wave', description: 'Wave', options: [who] };
const nested = {
	name: 'say',
	description: 'Say',
	options: [{ name: 'hi', description: 'Hi', type: Type.Subcommand as const, options: [who] }],
};
const [ADA] = LOCAL_PEOPLE;
const BOT = NAMEABLE.at(-1)!;

test('an option that takes a person offers everyone there is, in a subcommand, too', () => {
	const offered = JSON.stringify(NAMEABLE.map(({ id, name }) => ({ name: `@${name}`, value: id })));
	for (const each of [data, nested]) expect(JSON.stringify(offerPeople(each))).toContain(`"choices":${offered}`);
});

test('a person is named by id; the bot is known as one, and no one else is there', () => {
	expect(findPeople(data, undefined, { who: ADA.id })).toEqual({ who: { userId: ADA.id, isBot: false, isHere: true } });
	expect(findPeople(nested, 'hi', { who: BOT.id })).toEqual({ who: { userId: BOT.id, isBot: true, isHere: true } });
	expect(findPeople(data, undefined, {})).toEqual({});
	for (const id of ['1', '', 7]) expect(() => findPeople(data, undefined, { who: id })).toThrow(BadRequest);
});
