import { AssertionError } from 'node:assert';
import {
	ApplicationCommandUpdateRequestSchema,
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
	InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
	InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
	ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import {
	type APIApplicationCommandOption,
	type APIApplicationCommandOptionChoice,
	type APIButtonComponent,
	type APIModalInteractionResponseCallbackData,
	type APIStringSelectComponent,
	ButtonStyle,
	ComponentType,
	MessageFlags,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import type { Payload, Response } from '../../src/bot/response.ts';

const MAX_COMPONENTS = 40;
const MAX_TEXT_CHARACTERS = 4000;
const MAX_EMBED_CHARACTERS = 6000;
const MAX_COMMAND_CHARACTERS = 8000;
const MAX_ROWS_WITHOUT_V2 = 5;
const MAX_CUSTOM_ID = 100;
const MAX_CHOICE_VALUE = 100;
const COMMAND_NAME = /^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u;

/** What all components have in common once they are only walked through. */
interface Node {
	readonly type: ComponentType;
	readonly content?: string;
	readonly custom_id?: string;
	readonly components?: readonly Node[];
	readonly accessory?: Node;
	readonly component?: Node;
}

/**
 * Fails unless Discord would take this message: its own API description, and the totals that description does not know.
 *
 * @param kind an `update` may leave out what it does not change.
 * @param mentioned the people whom it may ping: no one, but in the reminder of a movie night.
 * @throws {AssertionError} naming every rule that is broken.
 */
export function assertValidPayload(
	payload: Payload,
	kind: 'message' | 'update' = 'message',
	files = 0,
	mentioned: readonly string[] = [],
): void {
	const schema =
		kind === 'message'
			? IncomingWebhookInteractionRequestSchema
			: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
	const tree = walk((payload.components ?? []) as Node[]);
	fail(kind, payload, [
		...checkSchema(schema, payload),
		...checkFlags(payload),
		...checkMentions(payload, mentioned),
		...checkEmbeds(payload),
		...checkComponents(tree),
		...(kind === 'message' && isEmpty(payload, files) ? ['a message needs content, embeds, components or a file'] : []),
	]);
}

export function assertValidModal(payload: APIModalInteractionResponseCallbackData): void {
	fail('modal', payload, [
		...checkSchema(ModalInteractionCallbackRequestDataSchema, payload),
		...checkComponents(walk(payload.components as Node[])),
		...(payload.components.length > 5 ? ['a modal has at most 5 components'] : []),
	]);
}

export function assertValidChoices(choices: readonly APIApplicationCommandOptionChoice[]): void {
	const schema = choices.every(({ value }) => typeof value === 'number')
		? InteractionApplicationCommandAutocompleteCallbackNumberDataSchema
		: InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
	fail('choices', choices, [
		...checkSchema(schema, { choices }),
		...choices
			.filter(({ value }) => String(value).length > MAX_CHOICE_VALUE)
			.map(({ name }) => `value of "${name}" is too long`),
		...repeated(choices.map(({ value }) => String(value))).map((value) => `choice value "${value}" occurs twice`),
	]);
}

/** The definition as it is registered; we also want it to say where it may be used. */
export function assertValidCommand(data: RESTPostAPIChatInputApplicationCommandsJSONBody): void {
	// The specification has a number here; Discord takes and sends the text that its libraries write.
	const { default_member_permissions: permissions } = data;
	const numbered = { ...data, ...(permissions ? { default_member_permissions: Number(permissions) } : {}) };
	const problems = [
		...checkSchema(ApplicationCommandUpdateRequestSchema, numbered),
		...(data.contexts ? [] : ['contexts is missing']),
		...(data.integration_types ? [] : ['integration_types is missing']),
		...checkWords(data),
		...(countCharacters(data) > MAX_COMMAND_CHARACTERS ? [`over ${MAX_COMMAND_CHARACTERS} characters in all`] : []),
	];
	const inOthers = Object.keys(data.name_localizations ?? {}).flatMap((locale) =>
		checkWords(translate(data, locale) as typeof data).map((problem) => `${locale}: ${problem}`),
	);
	fail('command', data, [...problems, ...inOthers]);
}

function checkWords({ name, description, options = [] }: RESTPostAPIChatInputApplicationCommandsJSONBody): string[] {
	return [
		...(description.trim() === '' ? ['a description is needed'] : []),
		...(COMMAND_NAME.test(name) ? [] : [`name "${name}" is not lower case letters, digits, - and _`]),
		...checkOptions(options),
	];
}

/** A definition as people of a locale see it. */
function translate(value: unknown, locale: string): unknown {
	if (Array.isArray(value)) return value.map((item) => translate(item, locale));
	if (typeof value !== 'object' || value === null) return value;
	const translated = Object.entries(value).map(([key, item]) => {
		const words = (value as Record<string, unknown>)[`${key}_localizations`] as Record<string, string> | undefined;
		return [key, words?.[locale] ?? translate(item, locale)];
	});
	return Object.fromEntries(translated);
}

/** Any answer of a command, by its kind. */
export function assertValidResponse(response: Response, mentioned: readonly string[] = []): void {
	if (response.kind === 'modal') assertValidModal(response.payload);
	else if (response.kind === 'choices') assertValidChoices(response.choices);
	else if (response.kind === 'update') assertValidPayload(response.payload, 'update');
	else assertValidPayload(response.payload, 'message', response.files?.length, mentioned);
}

function fail(what: string, payload: unknown, problems: readonly string[]): void {
	if (problems.length === 0) return;
	const shown = JSON.stringify(payload, null, 2);
	throw new AssertionError({ message: `Discord would refuse this ${what}:\n- ${problems.join('\n- ')}\n${shown}` });
}

function checkSchema(schema: ZodMiniType, payload: unknown): string[] {
	const parsed = schema.safeParse(payload);
	if (parsed.success) return findUnknownKeys(payload, parsed.data);
	return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`);
}

/** The schemas drop the keys they do not know, so a misspelt one shows as a difference. */
function findUnknownKeys(given: unknown, known: unknown, path = ''): string[] {
	if (typeof given !== 'object' || given === null) return [];
	return Object.entries(given).flatMap(([key, value]) => {
		if (value === undefined) return [];
		const here = path ? `${path}.${key}` : key;
		if (!Object.hasOwn(known as object, key)) return [`${here}: not a key of Discord's`];
		return findUnknownKeys(value, (known as Record<string, unknown>)[key], here);
	});
}

function checkFlags({ flags: given, content, embeds, poll, components = [] }: Payload): string[] {
	const flags: number = given ?? 0;
	const known =
		MessageFlags.Ephemeral |
		MessageFlags.IsComponentsV2 |
		MessageFlags.SuppressEmbeds |
		MessageFlags.SuppressNotifications;
	const problems = flags & ~known ? [`flags ${flags} holds one that a bot may not set`] : [];
	if (flags & MessageFlags.IsComponentsV2) {
		if (content || embeds?.length || poll) problems.push('IsComponentsV2 forbids content, embeds and polls');
		if (components.length === 0) problems.push('IsComponentsV2 needs components');
	} else {
		if (components.some(({ type }) => type !== ComponentType.ActionRow))
			problems.push('only action rows without IsComponentsV2');
		if (components.length > MAX_ROWS_WITHOUT_V2) problems.push(`over ${MAX_ROWS_WITHOUT_V2} action rows`);
	}
	return problems;
}

function checkMentions({ allowed_mentions: allowed }: Payload, mentioned: readonly string[]): string[] {
	const isSilent = allowed?.parse?.length === 0 && !allowed.roles?.length && !allowed.replied_user;
	const others = allowed?.users?.filter((userId) => !mentioned.includes(userId)) ?? [];
	return isSilent && others.length === 0 ? [] : ['allowed_mentions must be { parse: [] }: nothing may ping'];
}

function checkEmbeds({ embeds = [] }: Payload): string[] {
	const texts = embeds.flatMap(({ title, description, fields = [], footer, author }) => [
		title,
		description,
		footer?.text,
		author?.name,
		...fields.flatMap(({ name, value }) => [name, value]),
	]);
	const total = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
	return total > MAX_EMBED_CHARACTERS ? [`${total} characters in embeds, over ${MAX_EMBED_CHARACTERS}`] : [];
}

function isEmpty({ content, embeds, components, poll }: Payload, files: number): boolean {
	return !content?.trim() && !embeds?.length && !components?.length && !poll && files === 0;
}

/** Every component, nested ones included. */
function walk(components: readonly Node[]): Node[] {
	return components.flatMap((node) => [
		node,
		...walk(node.components ?? []),
		...walk(node.accessory ? [node.accessory] : []),
		...walk(node.component ? [node.component] : []),
	]);
}

function checkComponents(tree: readonly Node[]): string[] {
	const customIds = tree.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
	const characters = tree.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
	return [
		...(tree.length > MAX_COMPONENTS ? [`${tree.length} components, over ${MAX_COMPONENTS}`] : []),
		...(characters > MAX_TEXT_CHARACTERS ? [`${characters} characters of text, over ${MAX_TEXT_CHARACTERS}`] : []),
		...repeated(customIds).map((id) => `custom_id "${id}" occurs twice`),
		...customIds.filter((id) => id.length > MAX_CUSTOM_ID).map((id) => `custom_id of ${id.length} characters`),
		...tree.flatMap((node) => {
			if (node.type === ComponentType.ActionRow) return checkRow(node.components ?? []);
			if (node.type === ComponentType.Button) return checkButton(node as APIButtonComponent);
			if (node.type === ComponentType.StringSelect) return checkSelect(node as APIStringSelectComponent);
			return [];
		}),
	];
}

function checkRow(row: readonly Node[]): string[] {
	const buttons = row.filter(({ type }) => type === ComponentType.Button).length;
	return buttons === row.length || row.length === 1 ? [] : ['a row holds buttons, or one menu and nothing else'];
}

function checkButton(button: APIButtonComponent): string[] {
	if (button.style === ButtonStyle.Premium) return [];
	const problems = button.label?.trim() || button.emoji ? [] : ['a button needs a label or an emoji'];
	const isLink = button.style === ButtonStyle.Link;
	if (isLink === !('url' in button && button.url)) problems.push('a link button, and no other, has a url');
	if (isLink === 'custom_id' in button) problems.push('a button has a custom_id, unless it is a link');
	return problems;
}

function checkSelect({ options, min_values = 1, max_values = 1 }: APIStringSelectComponent): string[] {
	const problems = repeated(options.map(({ value }) => value)).map((value) => `option "${value}" occurs twice`);
	if (max_values > options.length) problems.push(`max_values ${max_values} of ${options.length} options`);
	if (min_values > max_values) problems.push(`min_values ${min_values} is over max_values ${max_values}`);
	if (options.filter((option) => option.default).length > max_values) problems.push('more defaults than max_values');
	if (options.some(({ label }) => !label.trim())) problems.push('an option needs a label');
	return problems;
}

function checkOptions(options: readonly APIApplicationCommandOption[]): string[] {
	const firstOptional = options.findIndex(({ required }) => !required);
	const isLate = firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required);
	return [
		...(isLate ? ['required options come first'] : []),
		...repeated(options.map(({ name }) => name)).map((name) => `option "${name}" occurs twice`),
		...options.flatMap((option) => [
			...(COMMAND_NAME.test(option.name) ? [] : [`option name "${option.name}"`]),
			...('autocomplete' in option && option.autocomplete && 'choices' in option && option.choices
				? [`option "${option.name}" has both choices and autocomplete`]
				: []),
			...('options' in option ? checkOptions(option.options ?? []) : []),
		]),
	];
}

/**
 * As Discord counts towards its limit for a command: names, descriptions and choice values, all the way down, each in
 * the language in which it is longest.
 */
function countCharacters(value: unknown): number {
	if (Array.isArray(value)) return value.reduce((sum, item) => sum + countCharacters(item), 0);
	if (typeof value !== 'object' || value === null) return 0;
	return Object.entries(value).reduce(
		(sum, [key, item]) =>
			sum +
			(['name', 'description', 'value'].includes(key) && typeof item === 'string'
				? longest(item, (value as Record<string, object | undefined>)[`${key}_localizations`])
				: key.endsWith('_localizations')
					? 0
					: countCharacters(item)),
		0,
	);
}

function longest(word: string, others: object = {}): number {
	return Math.max(...[word, ...Object.values(others)].map(({ length }) => length));
}

function repeated(words: readonly string[]): string[] {
	return [...new Set(words.filter((word, at) => words.indexOf(word) !== at))];
}
