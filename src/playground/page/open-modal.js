/** @import { APILabelComponent, APIModalInteractionResponseCallbackComponent } from 'discord-api-types/v10' */
/** @import { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord-api-types/v10' */
/** @import { Reading } from './render-markdown.js' */
import { element } from './element.js';
import { renderMarkdown } from './render-markdown.js';
import { say } from './say.js';

/** Discord's numbers for what can stand in a modal. */
const FIELD = /** @type {const} */ ({
	actionRow: 1,
	stringSelect: 3,
	textInput: 4,
	textDisplay: 10,
	label: 18,
	fileUpload: 19,
	radioGroup: 21,
	checkboxGroup: 22,
	checkbox: 23,
});

/** Discord's number for a text input of several lines. */
const PARAGRAPH = 2;

/**
 * Shows a modal and sends what was filled in. It stays open with a sentence when that is refused.
 *
 * @param {APIModalInteractionResponseCallbackData} modal
 * @param {Reading} reading
 * @param {(fields: Record<string, string | File>) => Promise<void>} submit
 */
export function openModal(modal, reading, submit) {
	const problem = element('p', { class: 'problem', role: 'alert' });
	const form = element(
		'form',
		{ class: 'modal-form' },
		element('h2', { id: 'modal-title' }, modal.title),
		...modal.components.map((component) => renderRow(component, reading)),
		problem,
		element(
			'div',
			{ class: 'modal-buttons' },
			element(
				'button',
				{ class: 'button secondary', type: 'button', onclick: () => dialog.close() },
				say('page.cancel'),
			),
			element('button', { class: 'button primary' }, say('page.submit')),
		),
	);
	const dialog = element(
		'dialog',
		{ class: 'modal', 'aria-labelledby': 'modal-title', onclose: () => dialog.remove() },
		form,
	);
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		try {
			await submit(readFields(new FormData(form)));
			dialog.close();
		} catch (error) {
			problem.textContent = error instanceof Error ? error.message : String(error);
		}
	});
	document.body.append(dialog);
	dialog.showModal();
}

/**
 * Fields by `custom_id`: a file, or text; several values of one are joined with commas.
 *
 * @param {FormData} data
 * @returns {Record<string, string | File>}
 */
function readFields(data) {
	return Object.fromEntries(
		[...data.keys()].map((name) => {
			const [first, ...others] = data.getAll(name);
			return [name, first instanceof File ? first : [first, ...others].join(',')];
		}),
	);
}

/**
 * @param {APIModalInteractionResponseCallbackComponent} component
 * @param {Reading} reading
 * @returns {HTMLElement}
 */
function renderRow(component, reading) {
	if (component.type === FIELD.textDisplay)
		return element('div', { class: 'text' }, renderMarkdown(component.content, reading));
	if (component.type === FIELD.label) return renderLabel(component);
	if (component.type === FIELD.actionRow) {
		const [input] = component.components;
		return element('label', { class: 'modal-field' }, element('span', {}, input.label ?? ''), renderTextInput(input));
	}
	return element('div', { class: 'unsupported' }, say('page.unknownFormPart'));
}

/** @param {APILabelComponent} labelled */
function renderLabel({ label, description, component }) {
	const texts = [element('span', {}, label), description && element('small', {}, description)];
	if (component.type === FIELD.textInput)
		return element('label', { class: 'modal-field' }, ...texts, renderTextInput(component));
	if (component.type === FIELD.stringSelect) {
		const { custom_id: name, min_values: min = 1, max_values: max = 1, options, required = min > 0 } = component;
		const several = max > 1;
		const rows = options.map((option) =>
			element('option', { value: option.value, selected: option.default }, option.label),
		);
		const empty = !several && element('option', { value: '' }, component.placeholder ?? say('page.makeSelection'));
		return element(
			'label',
			{ class: 'modal-field' },
			...texts,
			element('select', { name, required, multiple: several }, empty, ...rows),
		);
	}
	if (component.type === FIELD.fileUpload) {
		const { custom_id: name, required = true } = component;
		const field = element('input', { type: 'file', name, required });
		return element('label', { class: 'modal-field' }, ...texts, field, element('small', {}, say('page.orDrop')));
	}
	if (component.type === FIELD.checkbox) {
		const box = element('input', {
			type: 'checkbox',
			name: component.custom_id,
			value: 'true',
			checked: component.default,
		});
		return element('label', { class: 'modal-field tick' }, box, ...texts);
	}
	if (component.type === FIELD.radioGroup || component.type === FIELD.checkboxGroup) {
		const type = component.type === FIELD.radioGroup ? 'radio' : 'checkbox';
		const required = type === 'radio' && (component.required ?? true);
		const rows = component.options.map((option) =>
			element(
				'label',
				{ class: 'tick' },
				element('input', { type, name: component.custom_id, value: option.value, checked: option.default, required }),
				element('span', {}, option.label),
				option.description && element('small', {}, option.description),
			),
		);
		return element(
			'fieldset',
			{ class: 'modal-field' },
			element('legend', {}, label),
			description && element('small', {}, description),
			...rows,
		);
	}
	return element('div', { class: 'unsupported' }, say('page.unknownField', { label }));
}

/** @param {APITextInputComponent} input */
function renderTextInput(input) {
	const attributes = {
		name: input.custom_id,
		placeholder: input.placeholder,
		minlength: input.min_length,
		maxlength: input.max_length ?? 4000,
		required: input.required ?? true,
	};
	if (input.style === PARAGRAPH) return element('textarea', { ...attributes, rows: 5 }, input.value ?? '');
	return element('input', { ...attributes, type: 'text', value: input.value, autocomplete: 'off' });
}
