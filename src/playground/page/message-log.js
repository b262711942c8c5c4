/** @import { MessageView } from '../view-message.ts' */
/** @import { MessageActions } from './render-message.js' */
import { element } from './element.js';
import { renderMessage } from './render-message.js';
import { say } from './say.js';

/** A reader this close to the end is scrolled along as messages come. In pixels. */
const NEAR_THE_END = 120;

/**
 * Runs the list of messages on the page.
 *
 * @param {{ scroller: HTMLElement, list: HTMLElement, news: HTMLElement }} parts `list` is a live region: what is
 *   added is read out; `news` is a button that leads to messages below what is in view
 * @param {MessageActions & { isMine: (message: MessageView) => boolean }} actions
 */
export function createMessageLog({ scroller, list, news }, actions) {
	let unseen = 0;
	const find = (/** @type {string} */ id) => document.getElementById(`message-${id}`);
	const isAtEnd = (grown = 0) =>
		scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight - grown < NEAR_THE_END;
	const goToEnd = () => {
		scroller.scrollTop = scroller.scrollHeight;
	};
	const announce = (/** @type {number} */ count) => {
		unseen = count;
		news.hidden = count === 0;
		news.textContent = say('page.newMessages', { count });
	};
	const keepingTheEnd = (/** @type {() => void} */ change) => {
		const follow = isAtEnd();
		change();
		if (follow) goToEnd();
		return follow;
	};
	scroller.addEventListener('scroll', () => unseen > 0 && isAtEnd() && announce(0));
	news.addEventListener('click', goToEnd);
	// A picture comes after its message, and makes it longer; its load does not bubble.
	list.addEventListener(
		'load',
		({ target }) => isAtEnd(/** @type {HTMLElement} */ (target).offsetHeight) && goToEnd(),
		true,
	);

	return {
		/** @param {MessageView[]} messages */
		showAll(messages) {
			list.setAttribute('aria-busy', 'true');
			list.replaceChildren(...messages.map((message) => renderMessage(message, actions)));
			list.removeAttribute('aria-busy');
			announce(0);
			if (messages.length > 0) goToEnd();
		},

		/** @param {MessageView} message new, or changed in place */
		show(message) {
			const rendered = renderMessage(message, actions);
			const old = find(message.id);
			const isInView = keepingTheEnd(() => (old ? replaceKeepingFocus(old, rendered) : list.append(rendered)));
			if (old || isInView) return;
			// An answer to what this person did is what they wait for.
			if (actions.isMine(message)) goToEnd();
			else announce(unseen + 1);
		},

		/** @param {string} id */
		remove(id) {
			const old = find(id);
			const neighbour = old?.nextElementSibling ?? old?.previousElementSibling;
			if (old?.contains(document.activeElement) && neighbour instanceof HTMLElement) neighbour.focus();
			old?.remove();
		},

		/** @param {string} sentence */
		note(sentence) {
			keepingTheEnd(() => list.append(element('p', { class: 'note' }, sentence)));
		},
	};
}

/**
 * Keeps the keyboard focus on the button that was pressed, or on the message when that button is gone.
 *
 * @param {HTMLElement} old
 * @param {HTMLElement} rendered
 */
function replaceKeepingFocus(old, rendered) {
	const focused = old.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement);
	const pressables = (/** @type {HTMLElement} */ message) =>
		/** @type {HTMLElement[]} */ ([...message.querySelectorAll('button')]);
	const place = focused ? pressables(old).indexOf(focused) : -1;
	old.replaceWith(rendered);
	if (!focused) return;
	const same = pressables(rendered).find(
		({ dataset }) => dataset.customId && dataset.customId === focused.dataset.customId,
	);
	const target = same ?? pressables(rendered)[place];
	(target && !target.hasAttribute('disabled') ? target : rendered).focus();
}
