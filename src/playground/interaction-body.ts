import { z } from 'zod';
import { BadRequest } from './bad-request.ts';
import { LOCALES } from './read-locale.ts';

/** Discord's bounds, against a page that misbehaves. */
const customId = z.string().min(1).max(100);
const name = z.string().min(1).max(32);
const text = z.string().max(6000);
/** Who sends it, and from which place. */
const sender = { userId: z.string().max(32), channelId: z.string().max(32) };
const options = z.record(name, z.union([text, z.number(), z.boolean()]));

/** What the page sends when something is typed, pressed, chosen or filled in. */
export const interactionBody = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('command'), ...sender, command: name, subcommand: name.optional(), options }),
	z.strictObject({
		kind: z.literal('component'),
		...sender,
		messageId: z.string().max(32),
		customId,
		values: z.array(z.string().max(100)).max(25),
	}),
	z.strictObject({ kind: z.literal('modal'), ...sender, customId, fields: z.record(customId, text) }),
]);

export const autocompleteBody = z.strictObject({
	...sender,
	command: name,
	subcommand: name.optional(),
	options,
	focused: z.strictObject({ name, value: text }),
});

export const dismissBody = z.strictObject({ ...sender, messageId: z.string().max(32) });

/** The language of a server. */
export const languageBody = z.strictObject({ ...sender, locale: z.enum(LOCALES) });

/** @throws {BadRequest} naming the first field that is wrong. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
	const read = schema.safeParse(body);
	if (read.success) return read.data;
	const field = read.error.issues[0].path.join('.');
	throw field === '' ? new BadRequest('playground.malformed') : new BadRequest('playground.malformedField', { field });
}
