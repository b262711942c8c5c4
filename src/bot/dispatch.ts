import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Services } from '../services.ts';
import type { Action, Command } from './command.ts';
import { readCustomId } from './custom-id.ts';
import { Refusal } from './refusal.ts';
import type { Caller, ComponentRequest, ModalRequest, Request } from './request.ts';
import type { Response } from './response.ts';
import { sayPrivately } from './say.ts';

/** What a transport lends to one request. */
export interface Responder {
	/** Buys time: "thinking…" where a new message will stand, nothing to see where one is changed in place. */
	defer(answers: Action['answers']): Promise<void>;
	/** Sends the answer. After a `defer`, a message or an update takes the deferred place. */
	send(response: Response): Promise<void>;
}

export type Dispatch = (request: Request, responder: Responder) => Promise<void>;

/** An answer that takes longer than this is deferred: Discord gives up after 3 s, and the network has its share of them. */
const DEFER_AFTER_MS = 1500;

/** What to do for a request, found before doing it. */
interface Job {
	/** For the log: the command's name and what was asked of it, never what was typed. */
	readonly name: string;
	/** `undefined` where an answer cannot be deferred. */
	readonly answers: Action['answers'] | undefined;
	run(): Response | Promise<Response>;
}

/**
 * Answers requests from any transport. The only place that catches: a {@link Refusal} becomes its sentence, said to the
 * caller alone; anything else is logged under an error id, and the caller is given that id.
 */
export function createDispatch(
	commands: readonly Command[],
	services: Services,
	log: Logger,
	deferAfterMs = DEFER_AFTER_MS,
): Dispatch {
	const byName = new Map(commands.map((command) => [command.data.name, command]));

	return async (request, responder) => {
		let name: string = request.kind;
		let deferring: Promise<void> | undefined;
		let timer: NodeJS.Timeout | undefined;
		try {
			const job = findJob(request, byName, services);
			name = job.name;
			const { answers } = job;
			if (answers) {
				timer = setTimeout(() => {
					deferring = responder.defer(answers);
					deferring.catch((error) => log.warn({ err: error, command: name }, 'could not defer'));
				}, deferAfterMs);
			}
			const response = await job.run();
			clearTimeout(timer);
			await deferring;
			await responder.send(response);
		} catch (error) {
			clearTimeout(timer);
			await deferring?.catch(() => {}); // logged above; the apology has to know where it will stand
			await apologise(error, name, request, responder, log);
		}
	};
}

function findJob(request: Request, byName: ReadonlyMap<string, Command>, services: Services): Job {
	if (request.kind === 'component' || request.kind === 'modal') return findAction(request, byName, services);
	const command = byName.get(request.command);
	if (!command) throw new Refusal(`I don't know the command /${request.command.slice(0, 32)}. Type /help to see mine.`);
	if (request.kind === 'command') {
		return {
			name: command.data.name,
			answers: command.answers(request),
			run: () => command.execute(request, services),
		};
	}
	return {
		name: `${command.data.name} (autocomplete)`,
		answers: undefined,
		run: async () => ({ kind: 'choices', choices: (await command.autocomplete?.(request, services)) ?? [] }),
	};
}

function findAction(
	request: ComponentRequest | ModalRequest,
	byName: ReadonlyMap<string, Command>,
	services: Services,
): Job {
	const { command, action, args } = readCustomId(request.customId);
	const actions = byName.get(command)?.actions ?? {};
	if (!Object.hasOwn(actions, action))
		throw new Refusal('That button is not one of mine any more. Type the command again for a fresh one.');
	const caller: Caller = request.caller;
	const values = request.kind === 'component' ? request.values : [];
	const fields = request.kind === 'modal' ? request.fields : {};
	return {
		name: `${command}:${action}`,
		answers: actions[action].answers,
		run: () => actions[action].press({ caller, args, values, fields }, services),
	};
}

async function apologise(
	error: unknown,
	name: string,
	request: Request,
	responder: Responder,
	log: Logger,
): Promise<void> {
	let sentence: string;
	if (error instanceof Refusal) {
		sentence = error.message;
	} else {
		const errorId = randomBytes(4).toString('hex');
		log.error({ err: error, command: name, errorId }, 'command failed');
		sentence = `Something went wrong on my side. Try again; if it keeps happening, tell whoever runs me: error ${errorId}.`;
	}
	try {
		await responder.send(request.kind === 'autocomplete' ? { kind: 'choices', choices: [] } : sayPrivately(sentence));
	} catch (sendError) {
		log.warn({ err: sendError, command: name }, 'could not answer');
	}
}
