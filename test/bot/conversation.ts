import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createDispatch } from '../../src/bot/dispatch.ts';
import type { Caller, CommandRequest, OptionValue, Request } from '../../src/bot/request.ts';
import type { Payload, Response } from '../../src/bot/response.ts';
import { commandList } from '../../src/command-list.ts';
import { type Knowledge, openKnowledge, type Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open-store.ts';
import { NO_TMDB } from '../../src/tmdb/tmdb.ts';
import { assertValidResponse } from './payload-rules.ts';

/** Opening takes a second or two, and longer where many tests run at once. */
const OPEN_TIMEOUT_MS = 60_000;

export const ALICE = '100000000000000001';
export const BOB = '100000000000000002';
/** The message that a button stands on. */
export const MESSAGE = '400000000000000001';

/** What a person reads and may press. */
export interface Reading {
	readonly kind: Response['kind'];
	readonly isPrivate: boolean;
	/** All text of the message, a line each. */
	readonly text: string;
	/** `custom_id` by label, menus by their placeholder. The first wins where labels repeat. */
	readonly ids: Readonly<Record<string, string>>;
	/** Every `custom_id` in the message's order. */
	readonly allIds: readonly string[];
	/** What can be pressed, with the choices where it is a menu. */
	readonly controls: readonly { readonly id: string; readonly choices: readonly string[] }[];
	/** Everything a person reads: texts, labels, and the lines of menus. */
	readonly words: readonly string[];
	/** The lines of the menus. */
	readonly menuLines: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
	readonly response: Response;
}

/** By the path of its catalogue. Conversations of one file share it: it takes a second to open, and none changes it. */
const opened = new Map<string, Promise<Knowledge>>();

function knowledgeOf(cataloguePath: string): Promise<Knowledge> {
	const found = opened.get(cataloguePath);
	if (found) return found;
	const knowledge = openKnowledge({ cataloguePath, modelPath: 'models/default.safetensors' });
	opened.set(cataloguePath, knowledge);
	return knowledge;
}

/** Opens the real commands over catalogue, model and a fresh database; every answer is held to Discord's rules. */
export function openConversation({
	locale = 'en-US',
	/** The language of the server as Discord has it. */
	guildLocale = undefined as string | undefined,
	cataloguePath = 'data/catalogue.csv',
	/** Whom answers may ping. */
	pinged = [] as readonly string[],
} = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'matinee-'));
	const databasePath = join(folder, 'test.sqlite');
	const state = {} as { services: Services };
	const errors: unknown[] = [];
	const posted: Reading[] = [];
	const log = pino({ level: 'warn' }, { write: (line: string) => errors.push(JSON.parse(line)) });

	beforeAll(async () => {
		const [knowledge, store] = [await knowledgeOf(cataloguePath), await openStore(databasePath)];
		state.services = { ...knowledge, store, tmdb: NO_TMDB, importMaxBytes: 10 * 2 ** 20 };
	}, OPEN_TIMEOUT_MS);
	afterAll(() => state.services.store.close());

	const ask = async (request: Request): Promise<Reading> => {
		const [sent, edits, posts]: Response[][] = [[], [], []];
		await createDispatch(
			commandList,
			() => state.services,
			log,
		)(request, {
			defer: async () => {},
			send: async (response) => void sent.push(response),
			revise: async (payload) => void edits.push({ kind: 'update', payload }),
			post: async (payload) => void posts.push({ kind: 'message', payload }),
			findMessageId: async () => MESSAGE,
		});
		if (sent.length !== 1) throw new Error(`${sent.length} answers to ${JSON.stringify(request)}`);
		for (const response of [...sent, ...edits, ...posts]) assertValidResponse(response, pinged);
		posted.push(...posts.map(read));
		// What a person is left with, when the answer went on after it was sent.
		return read(edits.at(-1) ?? sent[0]);
	};

	const callerOf = (userId: string) => ({
		...{ userId, guildId: '200000000000000001', channelId: '300000000000000001', locale, guildLocale },
		botMay: { write: true, createEvents: true },
	});
	return {
		get services(): Services {
			return state.services;
		},
		databasePath,
		/** Log lines of warnings and errors. */
		errors,
		/** The messages that came after answers. */
		posted,
		/** Asks as anyone, anywhere. */
		askAs: (
			caller: Caller,
			request: { [Kind in Request['kind']]: Omit<Extract<Request, { kind: Kind }>, 'caller'> }[Request['kind']],
		) => ask({ ...request, caller } as Request),
		/** Asks as Alice, in any way there is. */
		ask: (request: Omit<CommandRequest, 'caller'>) => ask({ ...request, caller: callerOf(ALICE) }),
		say: (
			command: string,
			options: Record<string, OptionValue> = {},
			{
				as = ALICE,
				subcommand = undefined as string | undefined,
				file = undefined as string | Buffer | undefined,
				people = undefined as CommandRequest['people'],
				manages = false,
			} = {},
		) => {
			const caller = { ...callerOf(as), ...(manages ? { mayManageServer: true } : {}) };
			return ask({ kind: 'command', caller, command, subcommand, options, files: attach(file), people });
		},
		/** Sends a modal in, with a file in its field "file". */
		submit: (customId: string, file: string | Buffer | undefined, { as = ALICE } = {}) =>
			ask({ kind: 'modal', caller: callerOf(as), customId, fields: {}, files: attach(file) }),
		press: (
			customId: string,
			{ as = ALICE, values = [] as string[], messageId = undefined as string | undefined, isPublic = false } = {},
		) => ask({ kind: 'component', caller: callerOf(as), customId, values, messageId, isPublic }),
		/** Sends in the form that a button of a message opened. */
		fillIn: (customId: string, fields: Record<string, string>, { as = ALICE, messageId = MESSAGE } = {}) =>
			ask({ kind: 'modal', caller: callerOf(as), customId, fields, messageId }),
		suggest: async (command: string, typed: string, { as = ALICE, option = 'movie' } = {}) => {
			const { response } = await ask({
				kind: 'autocomplete',
				caller: callerOf(as),
				command,
				options: {},
				focused: { name: option, value: typed },
			});
			return response.kind === 'choices' ? response.choices : [];
		},
	};
}

function attach(file: string | Buffer | undefined): NonNullable<CommandRequest['files']> {
	if (file === undefined) return {};
	const bytes = Buffer.from(file as string);
	return { file: { size: bytes.length, read: async () => bytes } };
}

interface Node {
	readonly content?: string;
	readonly title?: string;
	readonly label?: string;
	readonly description?: string;
	readonly placeholder?: string;
	readonly custom_id?: string;
	readonly components?: readonly Node[];
	readonly accessory?: Node;
	readonly component?: Node;
	readonly options?: Reading['menuLines'];
}

/** What a person reads of a response, and what they can press. */
export function read(response: Response): Reading {
	const payload = response.kind === 'choices' ? {} : (response.payload as Payload & Node);
	const nodes = walk(payload as Node);
	const pressable = nodes.filter((node) => node.custom_id !== undefined);
	const named = pressable.map((node) => [node.label ?? node.placeholder ?? '', node.custom_id!] as const);
	return {
		kind: response.kind,
		isPrivate: ((payload.flags ?? 0) & 64) !== 0,
		text: nodes.flatMap((node) => node.content ?? []).join('\n'),
		ids: Object.fromEntries(named.toReversed()),
		allIds: pressable.map((node) => node.custom_id!),
		controls: pressable.map((node) => ({
			id: node.custom_id!,
			choices: (node.options ?? []).map(({ value }) => value),
		})),
		words: nodes.flatMap(wordsOf),
		menuLines: nodes.flatMap((node) => node.options ?? []),
		response,
	};
}

function wordsOf({ content, title, label, description, placeholder, options = [] }: Node): string[] {
	const lines = options.flatMap((option) => [option.label, option.description]);
	return [content, title, label, description, placeholder, ...lines].filter((word) => word !== undefined);
}

function walk(node: Node): Node[] {
	const inside = [...(node.components ?? []), node.accessory, node.component].filter((part) => part !== undefined);
	return [node, ...inside.flatMap(walk)];
}
