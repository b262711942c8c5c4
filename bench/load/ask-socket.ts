import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Request } from '../../src/bot/request.ts';
import type { Response } from '../../src/bot/response.ts';
import type { Answer, Connection } from './run-load.ts';
import type { Deed } from './what-people-do.ts';

const GUILD = '100000000000000003';

/** Connects to what `serve-socket.ts` serves. */
export async function connectSocket(path: string): Promise<Connection> {
	const socket = connect(path);
	await once(socket, 'connect');
	const asked = new Map<number, (answer: Answer) => void>();
	const deferred = new Set<number>();
	let next = 0;
	createInterface({ input: socket }).on('line', (line) => {
		const [id, response] = JSON.parse(line) as [number, Response | { kind: 'deferral' }];
		if (response.kind === 'deferral') {
			deferred.add(id);
			return;
		}
		asked.get(id)?.(deferred.delete(id) ? 'deferred' : classify(response));
		asked.delete(id);
	});
	return {
		ask(deed) {
			const { promise, resolve } = Promise.withResolvers<Answer>();
			asked.set(next, resolve);
			socket.write(`${JSON.stringify([next, toRequest(deed)])}\n`);
			next++;
			return promise;
		},
		async close() {
			socket.destroy();
		},
	};
}

function toRequest({ userId, command, options, typing }: Deed): Request {
	const caller = { userId, guildId: GUILD, locale: 'en-US' };
	if (typing === undefined) return { kind: 'command', caller, command, options };
	return { kind: 'autocomplete', caller, command, options, focused: { name: typing, value: String(options[typing]) } };
}

/** A sentence stands where a message made of components should be. */
function classify(response: Response): Answer {
	if (response.kind === 'choices' || response.kind === 'modal') return 'answered';
	return response.payload.content === undefined ? 'answered' : 'refused';
}
