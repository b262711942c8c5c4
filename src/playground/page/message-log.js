/** @import { MessageView } from '../view-message.ts' */
/** @import { MessageActions } from './render-message.js' */
import { element } from './element.js';
import { renderMessage } from './render-message.js';

/** A reader this close to the end is scrolled along as messages come. In pixels. */
const NEAR_THE_END = 120;

/**
 * Runs the list of messages on the page.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLElement} list a live region: what is added is read out
 * @param {MessageActions} actions
 */
export function createMessageLog(scroller, list, actions) {
	const find = (/** @type {string} */ id) => document.getElementById(`message-${id}`);
	const keepingTheEnd = (/** @type {() => void} */ change) => {
		const follow = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_THE_END;
		change();
		if (follow) scroller.scrollTop = scroller.scrollHeight;
	};

	return {
		/** @param {MessageView[]} messages */
		showAll(messages) {
			list.setAttribute('aria-busy', 'true');
			list.replaceChildren(...messages.map((message) => renderMessage(message, actions)));
			list.removeAttribute('aria-busy');
			if (messages.length > 0) scroller.scrollTop = scroller.scrollHeight;
		},

		/** @param {MessageView} message new, or changed in place */
		show(message) {
			keepingTheEnd(() => {
				const rendered = renderMessage(message, actions);
				const old = find(message.id);
				if (old) replaceKeepingFocus(old, rendered);
				else list.append(rendered);
			});
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
