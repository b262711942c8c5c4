/** @import { Person } from '../local-people.ts' */
/** @import { Setup } from '../serve-api.ts' */

import { callApi, uploadFile } from './api.js';
import { createComposer } from './composer.js';
import { element } from './element.js';
import { createMessageLog } from './message-log.js';
import { openModal } from './open-modal.js';
import { loadTexts, say } from './say.js';
import { listUsages } from './usage.js';
import { IntlMessageFormat } from './vendor/intl-messageformat.js';

/** For a person who has never been here. */
const FIRST_STEPS = /** @type {const} */ ([
	{ line: '/rate Lion King 5', label: 'page.firstRate' },
	{ line: '/recommend', label: 'page.firstRecommend' },
	{ line: '/persona horror', label: 'page.firstPersona' },
	{ line: '/help', label: 'page.firstHelp' },
]);

/** A browser waits about as long by itself after a broken connection. */
const RECONNECT_AFTER_MS = 1000;

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Setup} */
const setup = await callApi('/api/setup');
loadTexts(setup, IntlMessageFormat);
let { people, commands } = setup;
let usages = listUsages(commands);
let me = people.find(({ id }) => id === sessionStorage.getItem('me')) ?? people[0];
/** @type {EventSource | undefined} */
let events;
let runId = '';

const nameOf = (/** @type {string} */ userId) =>
	people.find(({ id }) => id === userId)?.name ?? say('page.unknownPerson');

const composer = createComposer(/** @type {HTMLFormElement} */ (find('composer')), {
	usages: () => usages,
	async complete({ command, subcommand }, options, focused) {
		const { choices } = await callApi('/api/autocomplete', {
			userId: me.id,
			command,
			subcommand,
			options,
			focused,
		});
		return choices;
	},
	async send({ usage: { command, subcommand }, values }) {
		const options = await upload(values);
		await callApi('/api/interactions', { kind: 'command', userId: me.id, command, subcommand, options });
	},
});

const parts = { scroller: find('scroller'), list: find('log'), news: find('new-messages') };
const log = createMessageLog(parts, {
	nameOf,
	isMine: (message) => message.askedBy === me.id,
	isMe: (userId) => userId === me.id,
	press: (message, customId, values) => interact({ kind: 'component', messageId: message.id, customId, values }),
	dismiss: (message) => attempt(() => callApi('/api/dismiss', { userId: me.id, messageId: message.id })),
});

/**
 * Sends the files among some values, and names them by the ids of their uploads.
 *
 * @param {Readonly<Record<string, string | number | boolean | File>>} values
 */
async function upload(values) {
	/** @type {Record<string, string | number | boolean>} */
	const sent = {};
	for (const [name, value] of Object.entries(values))
		sent[name] = value instanceof File ? await uploadFile(me.id, value) : value;
	return sent;
}

/** @param {object} body what a person pressed or chose; the answer may be a modal */
async function interact(body) {
	await attempt(async () => {
		const { modal, markdown } = await callApi('/api/interactions', { ...body, userId: me.id });
		const submit = async (/** @type {Record<string, string | File>} */ values) => {
			const fields = await upload(values);
			await callApi('/api/interactions', { kind: 'modal', userId: me.id, customId: modal.custom_id, fields });
		};
		if (modal) openModal(modal, { markdown, nameOf }, submit);
	});
}

/** @param {() => Promise<unknown>} action any error of it is shown and not thrown */
async function attempt(action) {
	try {
		await action();
	} catch (error) {
		composer.complain(error);
	}
}

function connect() {
	events?.close();
	const own = new EventSource(`/api/events?user=${me.id}`);
	events = own;
	const hear = (/** @type {string} */ name, /** @type {(data: any) => void} */ act) =>
		own.addEventListener(name, (event) => act(JSON.parse(event.data)));
	own.addEventListener('error', () => {
		find('offline').hidden = false;
		// A server that is stopping refuses the page, and a browser does not come back by itself after a refusal.
		if (own.readyState === EventSource.CLOSED) setTimeout(() => own === events && connect(), RECONNECT_AFTER_MS);
	});
	hear('snapshot', async (snapshot) => {
		find('offline').hidden = true;
		composer.forgive();
		log.showAll(snapshot.messages);
		const isRestarted = runId !== '' && runId !== snapshot.runId;
		runId = snapshot.runId;
		if (!isRestarted) return;
		log.note(say('page.restarted'));
		({ people, commands } = await callApi('/api/setup'));
		usages = listUsages(commands);
	});
	hear('put', (message) => log.show(message));
	hear('removed', ({ id }) => log.remove(id));
}

/** @param {Person} person */
function become(person) {
	me = person;
	sessionStorage.setItem('me', person.id);
	// At once: among them are answers that only the former person may see.
	log.showAll([]);
	connect();
}

find('people').append(
	...people.map((person) =>
		element(
			'label',
			{ class: 'person' },
			element('input', { type: 'radio', name: 'person', checked: person === me, onchange: () => become(person) }),
			element('span', { class: `face face-${person.name}`, 'aria-hidden': 'true' }, person.name[0]),
			element('span', { class: 'person-name' }, person.name),
		),
	),
);

find('first-steps').append(
	...FIRST_STEPS.filter(({ line }) => usages.some(({ path }) => `${line} `.startsWith(`/${path} `))).map(
		({ line, label }) =>
			element(
				'li',
				{},
				element(
					'button',
					{ class: 'first-step', type: 'button', onclick: () => composer.run(line) },
					element('code', {}, line),
					element('span', {}, say(label)),
				),
			),
	),
);

document.addEventListener('keydown', (event) => {
	const target = /** @type {Element} */ (event.target);
	if (event.defaultPrevented || target.closest('dialog, input')) return;
	const isTyping = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
	if (event.key === 'Escape' || isTyping) composer.focus();
});

connect();
composer.focus();
