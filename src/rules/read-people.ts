import { Refusal } from '../bot/refusal.ts';
import type { Caller, CommandRequest, NamedPerson } from '../bot/request.ts';

/** A list is for this many people at most, the one who asks included. */
const MOST_PEOPLE = 8;

/** The options that name the others: `with`, `with-2`, … */
export const WITH_OPTIONS: readonly string[] = Array.from({ length: MOST_PEOPLE - 1 }, (_, at) =>
	at === 0 ? 'with' : `with-${at + 1}`,
);

type Naming = Pick<CommandRequest, 'caller' | 'options' | 'people'>;

/**
 * The people of a command: the one who asks, and those whom its options name, each once.
 *
 * @returns `undefined` when no option names anyone.
 * @throws {Refusal} in a direct message, and for people who cannot be counted.
 */
export function readGroup({ caller, options, people }: Naming): string[] | undefined {
	const named = WITH_OPTIONS.filter((option) => options[option] !== undefined);
	if (named.length === 0) return undefined;
	const others = named.map((option) => assertPerson(caller, people?.[option]).userId);
	const members = [...new Set([caller.userId, ...others])];
	if (members.length === 1) throw new Refusal('people.onlyYou');
	return members;
}

/**
 * The one who asks, the one other person whom an option names, and the server they are in.
 *
 * @throws {Refusal} for people who cannot be compared with the one who asks.
 */
export function readOther({ caller, people }: Pick<Naming, 'caller' | 'people'>, option: string) {
	const { userId, guildId } = caller;
	const other = assertPerson(caller, people?.[option]);
	if (other.userId === userId) throw new Refusal('compare.self');
	return { userId, serverId: guildId!, otherId: other.userId };
}

/** People come to harm where anyone can ask about anyone: only those of one server can be named. */
function assertPerson({ guildId }: Caller, person: NamedPerson | undefined): NamedPerson {
	if (guildId === undefined) throw new Refusal('people.direct');
	if (person === undefined) throw new Refusal('people.unknown');
	if (person.isBot) throw new Refusal('people.bot');
	if (!person.isHere) throw new Refusal('people.absent');
	return person;
}
