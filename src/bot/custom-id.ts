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

/** The reverse of {@link customId}; the words are untrusted, since anybody can forge a `custom_id`. */
export function readCustomId(id: string): { command: string; action: string; args: string[] } {
	const [command = '', action = '', ...args] = id.split(':');
	return { command, action, args };
}
