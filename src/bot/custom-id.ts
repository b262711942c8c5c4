/** Discord's limit on a `custom_id`, in characters. */
const CUSTOM_ID_LENGTH = 100;

/**
 * A `custom_id` that carries all a button needs, so that it still works after a restart.
 *
 * @example customId('rate', 'undo', 364, 4.5) // 'rate:undo:364:4.5'
 * @throws {RangeError} when it would be longer than Discord takes.
 */
export function customId(command: string, action: string, ...args: readonly (string | number)[]): string {
	const id = [command, action, ...args].join(':');
	if (id.length > CUSTOM_ID_LENGTH) throw new RangeError(`custom_id of ${id.length} characters: ${id}`);
	return id;
}

/**
 * A `custom_id` that ends in a text, cut to the length that is left. The text may hold colons: join the last words
 * again.
 *
 * @example customIdWithText('movie', 'others', 'mission: impossible', 648) // 'movie:others:648:mission: impossible'
 */
export function customIdWithText(
	command: string,
	action: string,
	text: string,
	...args: readonly (string | number)[]
): string {
	const room = CUSTOM_ID_LENGTH - customId(command, action, ...args, '').length;
	const cut = text.slice(0, room).replace(/[\ud800-\udbff]$/, ''); // never half a character
	return customId(command, action, ...args, cut);
}

/** The reverse of {@link customId}; the words are untrusted, since anyone can forge a `custom_id`. */
export function readCustomId(id: string): { command: string; action: string; args: string[] } {
	const [command = '', action = '', ...args] = id.split(':');
	return { command, action, args };
}
