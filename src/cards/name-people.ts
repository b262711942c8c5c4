import type { Texts } from '../texts/texts.ts';

/** Names a person; Discord shows their name. It pings them only where the payload allows it. */
export function namePerson(userId: string): string {
	return `<@${userId}>`;
}

/** Names people. @param most the others are counted */
export function namePeople(userIds: readonly string[], texts: Texts, most = 6): string {
	return listSome(userIds.map(namePerson), texts, most);
}

/** Lists the first of some names. @param most the others are counted */
export function listSome(names: readonly string[], texts: Texts, most: number): string {
	const more = names.length > most ? [texts.say('night.more', { count: names.length - most })] : [];
	return texts.enumerate([...names.slice(0, most), ...more]);
}
