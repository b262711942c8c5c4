import type { Services } from '../services.ts';
import type { AnswerTexts, Command, Place } from './command.ts';
import { readCustomId } from './custom-id.ts';
import { Refusal } from './refusal.ts';
import type { ComponentRequest, ModalRequest, Request } from './request.ts';
import type { Response } from './response.ts';

/** The work that a request asks for, found before any of it is done. */
export interface Job {
	/** For the log: the command's name and what it should do, never what was typed. */
	readonly name: string;
	/** `undefined` where an answer cannot be deferred. */
	readonly answers: Place | undefined;
	run(services: Services, texts: AnswerTexts): Response | Promise<Response>;
}

/**
 * Finds the job at once where a command knows at once how it answers, so that a crowd can be deferred on arrival.
 *
 * @throws {Refusal} when no command or action of that name exists.
 */
export function findJob(
	request: Request,
	commands: ReadonlyMap<string, Command>,
	services: Services,
): Job | Promise<Job> {
	if (request.kind === 'component' || request.kind === 'modal') return findAction(request, commands);
	const command = commands.get(request.command);
	if (!command) throw new Refusal('dispatch.unknownCommand', { command: request.command.slice(0, 32) });
	if (request.kind === 'autocomplete') {
		return {
			name: `${command.data.name} (autocomplete)`,
			answers: undefined,
			run: async (given) => ({ kind: 'choices', choices: (await command.autocomplete?.(request, given)) ?? [] }),
		};
	}
	const name = command.data.name;
	const run: Job['run'] = (given, texts) => command.execute(request, given, texts);
	const answers = command.answers(request, services);
	return answers instanceof Promise ? answers.then((known) => ({ name, answers: known, run })) : { name, answers, run };
}

function findAction(request: ComponentRequest | ModalRequest, commands: ReadonlyMap<string, Command>): Job {
	const { caller, messageId, isPublic } = request;
	const { command, action, args } = readCustomId(request.customId);
	const actions = commands.get(command)?.actions ?? {};
	if (!Object.hasOwn(actions, action)) throw new Refusal('dispatch.oldButton');
	const values = request.kind === 'component' ? request.values : [];
	const { fields, files = {} } = request.kind === 'modal' ? request : { fields: {} };
	const { answers, press } = actions[action];
	return {
		name: `${command}:${action}`,
		answers: answers === 'in a modal' ? undefined : answers,
		run: (services, texts) => press({ caller, args, values, fields, files, messageId, isPublic }, services, texts),
	};
}
