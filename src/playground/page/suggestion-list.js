import { element } from './element.js';

/**
 * @typedef {object} Suggestion
 * @property {string} label
 * @property {string} [detail]
 * @property {() => void} pick
 */

/**
 * Runs the list box above the composer: what can be typed next. Focus stays in the input, which points at the
 * highlighted row.
 *
 * @param {HTMLElement} popup holds the title and the list
 * @param {HTMLElement} title
 * @param {HTMLElement} list
 */
export function createSuggestionList(popup, title, list) {
	/** @type {Suggestion[]} */
	let suggestions = [];
	/** @type {HTMLInputElement | undefined} */
	let input;
	let active = -1;

	const highlight = (/** @type {number} */ index) => {
		list.children[active]?.setAttribute('aria-selected', 'false');
		active = index;
		const row = list.children[active];
		row?.setAttribute('aria-selected', 'true');
		row?.scrollIntoView({ block: 'nearest' });
		if (row) input?.setAttribute('aria-activedescendant', row.id);
		else input?.removeAttribute('aria-activedescendant');
	};

	const close = () => {
		popup.hidden = true;
		suggestions = [];
		highlight(-1);
		list.replaceChildren();
		input?.setAttribute('aria-expanded', 'false');
	};

	const pick = (/** @type {number} */ index) => {
		const suggestion = suggestions[index];
		suggestion?.pick();
		return suggestion !== undefined;
	};

	return {
		/**
		 * @param {HTMLInputElement} owner
		 * @param {string} heading
		 * @param {Suggestion[]} rows
		 * @param {boolean} highlightFirst whether Enter takes the first one
		 */
		show(owner, heading, rows, highlightFirst) {
			close();
			if (rows.length === 0) return;
			input = owner;
			suggestions = rows;
			title.textContent = heading;
			list.replaceChildren(...rows.map(renderRow));
			popup.hidden = false;
			owner.setAttribute('aria-expanded', 'true');
			list.scrollTop = 0;
			if (highlightFirst) highlight(0);
		},
		close,
		isOpen: () => !popup.hidden,
		/** @param {1 | -1} step it wraps round past either end */
		move(step) {
			const from = active < 0 && step < 0 ? 0 : active;
			highlight((from + step + suggestions.length) % suggestions.length);
		},
		/** @returns whether a row was highlighted */
		pickActive: () => pick(active),
		/** @returns whether there was a row */
		pickFirst: () => pick(0),
	};
}

/**
 * @param {Suggestion} suggestion
 * @param {number} index
 */
function renderRow({ label, detail, pick }, index) {
	const row = element(
		'div',
		{ role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false', onclick: pick },
		element('span', { class: 'suggestion-label' }, label),
		detail && element('span', { class: 'suggestion-detail' }, detail),
	);
	row.addEventListener('mousedown', (event) => event.preventDefault());
	return row;
}

/** @typedef {ReturnType<typeof createSuggestionList>} SuggestionList */
