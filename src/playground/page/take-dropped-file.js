/** @import { Draft } from './draft.js' */
/** @import { Usage } from './usage.js' */
import { OPTION } from './usage.js';

/**
 * Takes a file that is dropped anywhere on the page: for the form that is open, else for the command in the composer,
 * else for the first command that takes a file.
 *
 * @param {Draft} draft
 * @param {() => readonly Usage[]} usages
 */
export function takeDroppedFiles(draft, usages) {
	const takesFile = (/** @type {Usage} */ { options }) => options.some(({ type }) => type === OPTION.attachment);
	document.addEventListener('dragover', (event) => {
		if ([...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file')) event.preventDefault();
	});
	document.addEventListener('drop', (event) => {
		const file = event.dataTransfer?.files[0];
		if (!file) return;
		event.preventDefault();
		const form = document.querySelector('dialog[open]');
		if (form) return fillIn(form, file);
		const current = draft.usage();
		const usage = current && takesFile(current) ? current : usages().find(takesFile);
		if (!usage) return;
		if (usage !== current) draft.showCommand(usage, []);
		draft
			.chips()
			.find(({ option }) => option.type === OPTION.attachment)
			?.choose({ name: file.name, value: file });
	});
}

/**
 * A form without a field for files takes none.
 *
 * @param {Element} form
 * @param {File} file
 */
function fillIn(form, file) {
	const field = /** @type {HTMLInputElement | null} */ (form.querySelector('input[type="file"]'));
	if (!field) return;
	const only = new DataTransfer();
	only.items.add(file);
	field.files = only.files;
}
