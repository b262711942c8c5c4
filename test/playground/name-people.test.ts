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
const [ADA, BO] = LOCAL_PEOPLE;
const IN_SERVER = { userId: ADA.id, guildId: '1' };
const BOT = NAMEABLE.at(-1)!;

test('an option that takes a person offers everyone there is, in a subcommand, too', () => {
	const offered = JSON.stringify(NAMEABLE.map(({ id, name }) => ({ name: `@${name}`, value: id })));
	for (const each of [data, nested]) expect(JSON.stringify(offerPeople(each))).toContain(`"choices":${offered}`);
});

test('a person is named by id; the bot is known as one, and no one else is there', () => {
	const name = (who: string | number) => findPeople(data, { options: { who } }, IN_SERVER);
	expect(name(ADA.id)).toEqual({ who: { userId: ADA.id, isBot: false, isHere: true } });
	expect(findPeople(nested, { subcommand: 'hi', options: { who: BOT.id } }, IN_SERVER)).toEqual({
		who: { userId: BOT.id, isBot: true, isHere: true },
	});
	expect(findPeople(data, { options: {} }, IN_SERVER)).toEqual({});
	for (const id of ['1', '', 7]) expect(() => name(id)).toThrow(BadRequest);
});

test('in a direct message there are the person and the bot', () => {
	const name = (who: string) => findPeople(data, { options: { who } }, { userId: ADA.id, guildId: undefined });
	expect(name(ADA.id).who.isBot).toBe(false);
	expect(name(BOT.id).who.isBot).toBe(true);
	expect(() => name(BO.id)).toThrow(BadRequest);
});
