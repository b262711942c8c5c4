/** A person who can type in the channel. */
export interface Person {
	/** Shaped like Discord's snowflakes. */
	readonly id: string;
	readonly name: string;
}

/** The people that one person at the keyboard can play, to try personal buttons and private answers alone. */
export const LOCAL_PEOPLE: readonly Person[] = [
	{ id: '100000000000000001', name: 'Ada' },
	{ id: '100000000000000002', name: 'Bo' },
	{ id: '100000000000000003', name: 'Cy' },
	{ id: '100000000000000004', name: 'Di' },
	{ id: '100000000000000005', name: 'Ed' },
];

/** The bot itself, for options that take a person. */
const LOCAL_BOT: Person = { id: '100000000000000099', name: 'Matinee' };

/** Whom an option that takes a person can name. */
export const NAMEABLE: readonly Person[] = [...LOCAL_PEOPLE, LOCAL_BOT];

export function isLocalPerson(userId: unknown): userId is string {
	return LOCAL_PEOPLE.some(({ id }) => id === userId);
}
