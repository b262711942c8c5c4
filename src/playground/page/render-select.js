/** @import { APISelectMenuOption, APIStringSelectComponent } from 'discord-api-types/v10' */
import { element } from './element.js';
import { say } from './say.js';

let lastId = 0;

/**
 * Draws a menu as Discord does: a button that opens a list box. With one to choose, choosing sends; with several,
 * closing. A native `<select>` would not do: arrow keys change it while it is closed, and each change would be sent.
 *
 * @param {APIStringSelectComponent} menu
 * @param {(customId: string, values: string[]) => Promise<void>} press
 */
export function renderSelect(menu, press) {
	const id = `menu-${++lastId}`;
	const { min_values: min = 1, max_values: max = 1 } = menu;
	const several = max > 1;
	const chosen = new Set(menu.options.filter((option) => option.default).map(({ value }) => value));
	const before = () =>
		menu.options
			.filter(({ value }) => chosen.has(value))
			.map(({ label }) => label)
			.join(', ');
	const face = element('span', { class: 'select-face' }, before() || menu.placeholder || say('page.makeSelection'));
	const button = element(
		'button',
		{
			class: 'select',
			type: 'button',
			disabled: menu.disabled,
			'data-custom-id': menu.custom_id,
			'aria-haspopup': 'listbox',
			'aria-expanded': 'false',
			'aria-controls': id,
		},
		face,
		element('span', { class: 'chevron', 'aria-hidden': 'true' }),
	);
	const rows = menu.options.map((option) => renderOption(option, chosen.has(option.value)));
	const list = element(
		'div',
		{
			id,
			class: 'select-list',
			role: 'listbox',
			hidden: true,
			'aria-label': menu.placeholder ?? say('page.choices'),
			'aria-multiselectable': several,
		},
		rows,
	);

	const open = () => {
		list.hidden = false;
		button.setAttribute('aria-expanded', 'true');
		(rows.find((row) => row.getAttribute('aria-selected') === 'true') ?? rows[0])?.focus();
		list.scrollIntoView({ block: 'nearest' });
	};
	const close = () => {
		list.hidden = true;
		button.setAttribute('aria-expanded', 'false');
	};
	const send = () => {
		close();
		button.focus();
		const values = menu.options.map(({ value }) => value).filter((value) => chosen.has(value));
		if (values.length >= min) press(menu.custom_id, values);
	};
	const toggle = (/** @type {number} */ index) => {
		const { value, label } = menu.options[index];
		if (!several) chosen.clear();
		if (!chosen.delete(value) && chosen.size < max) chosen.add(value);
		for (const [row, option] of menu.options.entries())
			rows[row].setAttribute('aria-selected', String(chosen.has(option.value)));
		face.textContent = before() || menu.placeholder || label;
		if (!several) send();
	};

	button.addEventListener('click', () => (list.hidden ? open() : close()));
	list.addEventListener('click', (event) => {
		const index = rows.findIndex((row) => row.contains(/** @type {Node} */ (event.target)));
		if (index >= 0) toggle(index);
	});
	list.addEventListener('keydown', (event) => {
		const index = rows.indexOf(/** @type {HTMLDivElement} */ (document.activeElement));
		const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
		if (target !== undefined) rows[Math.max(0, Math.min(rows.length - 1, target))].focus();
		else if (event.key === 'Enter' || event.key === ' ') toggle(index);
		else if (event.key === 'Escape' && several) send();
		else if (event.key === 'Escape') {
			close();
			button.focus();
		} else return;
		event.preventDefault();
		event.stopPropagation();
	});
	const box = element('div', { class: 'select-box' }, button, list);
	box.addEventListener('focusout', (event) => {
		if (list.hidden || box.contains(/** @type {Node | null} */ (event.relatedTarget))) return;
		if (several) send();
		else close();
	});
	return box;
}

/**
 * @param {APISelectMenuOption} option
 * @param {boolean} selected
 */
function renderOption({ label, description, emoji }, selected) {
	return element(
		'div',
		{ role: 'option', tabindex: -1, 'aria-selected': String(selected) },
		emoji?.name && element('span', { class: 'option-emoji', 'aria-hidden': 'true' }, emoji.name),
		element(
			'span',
			{},
			element('span', { class: 'option-label' }, label),
			description && element('small', {}, description),
		),
	);
}
