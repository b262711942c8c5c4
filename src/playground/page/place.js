/** @import { LocalPlace } from '../local-places.ts' */
/** @import { Choice, Usage } from './usage.js' */
/** @import { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10' */
import { element } from './element.js';
import { say } from './say.js';
import { listChoices, OPTION } from './usage.js';

/** Discord's numbers for where a command can be used. */
const CONTEXT = { server: 0, directMessage: 1 };

/**
 * The name of a place, as Discord writes it.
 *
 * @param {LocalPlace} place
 * @example namePlace(place) // "#movies"
 */
function namePlace({ server }) {
	return server ? `#${server.channel}` : `@${say('page.author')}`;
}

/**
 * Whether Discord lists a command for a person in a place. Of permissions the playground has Manage Server alone.
 *
 * @param {RESTPostAPIChatInputApplicationCommandsJSONBody} command
 * @param {LocalPlace} place
 * @param {string} userId
 */
export function isListed({ contexts, default_member_permissions: permissions }, { server }, userId) {
	const isForHere = contexts?.includes(server ? CONTEXT.server : CONTEXT.directMessage) ?? true;
	return isForHere && (!permissions || !server || server.managerId === userId);
}

/**
 * A command as a place offers it: in a direct message, an option that takes a person names the two who are there.
 *
 * @param {Usage} usage
 * @param {LocalPlace} place
 * @param {(userId: Choice['value']) => boolean} isAbsent whether someone is not in a direct message
 * @returns {Usage}
 */
export function offerPeopleThere(usage, { server }, isAbsent) {
	if (server) return usage;
	const options = usage.options.map((option) =>
		option.type === OPTION.user
			? { ...option, choices: listChoices(option).filter(({ value }) => !isAbsent(value)) }
			: option,
	);
	return { ...usage, options: /** @type {Usage['options']} */ (options) };
}

/**
 * Fills the list of places at the side.
 *
 * @param {HTMLElement} list
 * @param {readonly LocalPlace[]} places
 * @param {(place: LocalPlace) => void} enter
 */
export function listPlaces(list, places, enter) {
	list.replaceChildren(
		...places.map((place) =>
			element(
				'li',
				{},
				renderPlace(place, () => enter(place)),
			),
		),
	);
}

/**
 * @param {LocalPlace} place
 * @param {() => void} onclick
 */
function renderPlace(place, onclick) {
	const name = place.server?.name ?? say('page.direct');
	const icon = place.server
		? element('span', { class: 'place-icon', 'aria-hidden': 'true' }, name.replace(/(?<=\p{L})\p{L}+|\s/gu, ''))
		: element('img', { class: 'place-icon', src: '/matinee.svg', alt: '' });
	return element(
		'button',
		{ class: 'place', type: 'button', 'data-channel': place.channelId, onclick },
		icon,
		element('span', { class: 'place-names' }, element('strong', {}, name), element('span', {}, namePlace(place))),
		element('span', { class: 'place-mark', hidden: true }),
	);
}

/**
 * Marks a place where something new was written, and counts whom it pings.
 *
 * @param {HTMLElement} list
 * @param {{ channelId: string, pings: boolean }} news
 */
export function markPlace(list, { channelId, pings }) {
	const mark = /** @type {HTMLElement | null} */ (list.querySelector(`[data-channel="${channelId}"] .place-mark`));
	if (!mark) return;
	const count = Number(mark.dataset.pings ?? 0) + Number(pings);
	mark.dataset.pings = String(count);
	mark.textContent = count > 0 ? say('page.pingCount', { count }) : say('page.unread');
	mark.hidden = false;
}

/**
 * Takes the mark of a place away.
 *
 * @param {HTMLElement} list
 * @param {LocalPlace} place
 */
export function unmarkPlace(list, { channelId }) {
	const mark = /** @type {HTMLElement | null} */ (list.querySelector(`[data-channel="${channelId}"] .place-mark`));
	if (!mark) return;
	mark.hidden = true;
	delete mark.dataset.pings;
}

/**
 * Says everywhere on the page where a person is.
 *
 * @param {LocalPlace} place
 */
export function showPlace(place) {
	const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
	const name = namePlace(place);
	document.title = say('page.title', { place: name });
	const [mark, ...rest] = name;
	find('place').replaceChildren(element('span', { class: 'hash', 'aria-hidden': 'true' }, mark), rest.join(''));
	find('topic').textContent = say(place.server ? 'page.topic' : 'page.topicDirect');
	find('welcome-title').textContent = place.server ? say('page.welcome', { place: name }) : say('page.welcomeDirect');
	find('log').setAttribute('aria-label', say('page.log', { place: name }));
	find('line').setAttribute('aria-label', say('page.line', { place: name }));
	for (const button of find('places').querySelectorAll('button'))
		if (button.dataset.channel === place.channelId) button.setAttribute('aria-current', 'page');
		else button.removeAttribute('aria-current');
}
