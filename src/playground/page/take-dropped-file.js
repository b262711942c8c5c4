/** @import { Draft } from './draft.js' */
/** @import { Usage } from './usage.js' */
import { OPTION } from './usage.js';

/**
 * Takes a file that is dropped anywhere on the page as the file of a command: of the one in the composer, or else of
 * the first that takes a file.
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
