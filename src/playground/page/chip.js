/** @import { Value } from './read-option.js' */
/** @import { Option } from './usage.js' */
import { element } from './element.js';
import { readOption } from './read-option.js';
import { say } from './say.js';
import { OPTION } from './usage.js';

/**
 * Makes an option to fill in: its name and an input that is as wide as its text.
 *
 * @param {Option} option
 * @param {string} text
 * @param {Value | undefined} value the choice behind the text, where one was made
 */
export function createChip(option, text, value) {
	let chosen = value;
	const input = element('input', {
		type: 'text',
		class: 'chip-input',
		size: 1,
		role: 'combobox',
		autocomplete: 'off',
		spellcheck: 'false',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': 'suggestions',
		'aria-describedby': 'hint',
		'aria-label': option.label,
		'aria-required': String(option.required ?? false),
	});
	const sizer = element('span', { class: 'chip-sizer', 'aria-hidden': 'true' });
	const resize = () => {
		sizer.textContent = input.value;
	};
	const picker = option.type === OPTION.attachment && createPicker((file) => choose({ name: file.name, value: file }));
	input.readOnly = picker !== false;
	input.value = text;
	input.addEventListener('input', () => {
		chosen = undefined;
		resize();
	});
	resize();
	/** @param {{ name: string, value: Value }} choice */
	const choose = (choice) => {
		input.value = choice.name;
		chosen = choice.value;
		resize();
	};
	return {
		option,
		input,
		box: element(
			'label',
			{ class: 'chip' },
			element('span', { class: 'chip-name' }, option.label),
			element('span', { class: 'chip-value' }, sizer, input),
			picker,
		),
		choose,
		/** @returns the choice that was made, if the text is not free */
		chosen: () => chosen,
		isEmpty: () => input.value.trim() === '',
		/** @returns {{ value: Value } | { problem: string }} */
		read: () => (chosen === undefined ? readOption(option, input.value) : { value: chosen }),
	};
}

/**
 * Makes a button that opens the browser's choice of files.
 *
 * @param {(file: File) => void} take
 */
function createPicker(take) {
	const files = element('input', { type: 'file', hidden: true, 'aria-label': say('page.chooseFile') });
	files.addEventListener('change', () => files.files?.[0] && take(files.files[0]));
	const open = () => files.click();
	return element(
		'span',
		{},
		files,
		element('button', { type: 'button', class: 'chip-picker', onclick: open }, say('page.chooseFile')),
	);
}

/** @typedef {ReturnType<typeof createChip>} Chip */
