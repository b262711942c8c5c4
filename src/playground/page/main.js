/** @import { Person } from '../local-people.ts' */
/** @import { LocalPlace } from '../local-places.ts' */
/** @import { Setup } from '../serve-api.ts' */

import { callApi, uploadFile } from './api.js';
import { createComposer } from './composer.js';
import { element } from './element.js';
import { showFirstSteps } from './first-steps.js';
import { showLanguages } from './language-switch.js';
import { createMessageLog } from './message-log.js';
import { openModal } from './open-modal.js';
import { isListed, listPlaces, markPlace, offerPeopleThere, showPlace, unmarkPlace } from './place.js';
import { loadTexts, say } from './say.js';
import { listUsages } from './usage.js';
import { IntlMessageFormat } from './vendor/intl-messageformat.js';

/** A browser waits about as long by itself after a broken connection. */
const RECONNECT_AFTER_MS = 1000;

const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Setup} */
const setup = await callApi('/api/setup');
const { locale, languages } = setup;
loadTexts(setup.texts, IntlMessageFormat);
let { people, places, commands } = setup;
let me = people.find(({ id }) => id === sessionStorage.getItem('me')) ?? people[0];
let here = places.find(({ channelId }) => channelId === sessionStorage.getItem('place')) ?? places[0];
let usages = listUsagesIn(here, me);
/** @type {EventSource | undefined} */
let events;
let runId = '';

const nameOf = (/** @type {string} */ userId) =>
	people.find(({ id }) => id === userId)?.name ?? say('page.unknownPerson');

const composer = createComposer(/** @type {HTMLFormElement} */ (find('composer')), {
	usages: () => usages,
	listed: listUsagesHere,
	async complete({ command, subcommand }, options, focused) {
		const { choices } = await callApi('/api/autocomplete', {
			...sender(),
			command,
			subcommand,
			options,
			focused,
		});
		return choices;
	},
	async send({ usage: { command, subcommand }, values }) {
		const options = await upload(values);
		await callApi('/api/interactions', { kind: 'command', ...sender(), command, subcommand, options });
	},
});

const parts = { scroller: find('scroller'), list: find('log'), news: find('new-messages') };
const log = createMessageLog(parts, {
	nameOf,
	labelOf: (command) => usages.find(({ path }) => `/${path}` === command)?.label ?? command.slice(1),
	isMine: (message) => message.askedBy === me.id,
	isMe: (userId) => userId === me.id,
	press: (message, customId, values) => interact({ kind: 'component', messageId: message.id, customId, values }),
	dismiss: (message) => attempt(() => callApi('/api/dismiss', { ...sender(), messageId: message.id })),
});

/** Who sends something, and from where. */
function sender() {
	return { userId: me.id, channelId: here.channelId };
}

/**
 * All commands, as a person finds them in a place.
 *
 * @param {LocalPlace} place
 * @param {Person} person
 */
function listUsagesIn(place, person) {
	const isAbsent = (/** @type {unknown} */ userId) => userId !== person.id && people.some(({ id }) => id === userId);
	return listUsages(commands, locale).map((usage) => offerPeopleThere(usage, place, isAbsent));
}

/** The commands that Discord would list for this person in this place. */
function listUsagesHere() {
	const names = commands.filter((command) => isListed(command, here, me.id)).map(({ name }) => name);
	return usages.filter(({ command }) => names.includes(command));
}

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
		const { modal, markdown } = await callApi('/api/interactions', { ...body, ...sender() });
		const submit = async (/** @type {Record<string, string | File>} */ values) => {
			const fields = await upload(values);
			await callApi('/api/interactions', { kind: 'modal', ...sender(), customId: modal.custom_id, fields });
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
	const own = new EventSource(`/api/events?user=${me.id}&channel=${here.channelId}`);
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
		showServerLanguage(snapshot.language);
		const isRestarted = runId !== '' && runId !== snapshot.runId;
		runId = snapshot.runId;
		if (!isRestarted) return;
		log.note(say('page.restarted'));
		({ people, places, commands } = await callApi('/api/setup'));
		usages = listUsagesIn(here, me);
	});
	hear('put', (message) => log.show(message));
	hear('removed', ({ id }) => log.remove(id));
	hear('language', showServerLanguage);
	hear('elsewhere', (news) => markPlace(find('places'), news));
}

/**
 * Becomes a person in a place.
 *
 * @param {Person} person
 * @param {LocalPlace} place
 */
function go(person, place) {
	// What was new is new to one person, until they look.
	for (const each of person === me ? [place] : places) unmarkPlace(find('places'), each);
	me = person;
	here = place;
	usages = listUsagesIn(here, me);
	sessionStorage.setItem('me', person.id);
	sessionStorage.setItem('place', place.channelId);
	// At once: among them are answers that only the former person may see.
	log.showAll([]);
	showPlace(here);
	showPeople();
	showFirstSteps(find('first-steps'), listUsagesHere(), composer.run);
	connect();
}

/** @param {string} [chosen] the language of the server where the person is, if they are in one */
function showServerLanguage(chosen = locale) {
	const box = find('server-language');
	box.hidden = !here.server;
	const options = {
		languages: [...new Set([...languages, chosen])],
		chosen,
		disabled: here.server?.managerId !== me.id,
	};
	showLanguages(box, options, (wanted) =>
		attempt(() => callApi('/api/server-language', { ...sender(), locale: wanted })),
	);
}

function showPeople() {
	const rows = [...find('people').querySelectorAll('label')];
	for (const [at, person] of people.entries())
		rows[at].classList.toggle('is-manager', person.id === here.server?.managerId);
}

find('people').append(
	...people.map((person) =>
		element(
			'label',
			{ class: 'person' },
			element('input', { type: 'radio', name: 'person', checked: person === me, onchange: () => go(person, here) }),
			element('span', { class: `face face-${person.name}`, 'aria-hidden': 'true' }, person.name[0]),
			element('span', { class: 'person-name' }, person.name),
			element('span', { class: 'manages' }, say('page.manages')),
		),
	),
);

listPlaces(find('places'), places, (place) => {
	go(me, place);
	composer.focus();
});

showLanguages(find('language'), { languages, chosen: locale }, (wanted) => {
	location.search = `?language=${wanted}`;
});

document.addEventListener('keydown', (event) => {
	const target = /** @type {Element} */ (event.target);
	if (event.defaultPrevented || target.closest('dialog, input')) return;
	const isTyping = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
	if (event.key === 'Escape' || isTyping) composer.focus();
});

go(me, here);
composer.focus();
