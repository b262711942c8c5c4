/** @import { Complete } from './suggest.js' */
/** @import { Ready } from './read-draft.js' */
/** @import { Usage } from './usage.js' */
import { SilenceError } from './api.js';
import { createSuggester, toFilled } from './create-suggester.js';
import { createDraft } from './draft.js';
import { createHistory } from './history.js';
import { readChips, readLine } from './read-draft.js';
import { createSuggestionList } from './suggestion-list.js';
import { takeDroppedFiles } from './take-dropped-file.js';

/**
 * @typedef {object} ComposerOptions
 * @property {() => readonly Usage[]} usages every command
 * @property {() => readonly Usage[]} listed those that Discord would list here, for this person
 * @property {Complete} complete
 * @property {(ready: Ready) => Promise<void>} send
 */

/**
 * Runs the line at the bottom. A command can be typed in one go, or picked from the list and filled option by option.
 *
 * @param {HTMLFormElement} form
 * @param {ComposerOptions} options
 */
export function createComposer(form, { usages, listed, complete, send }) {
	const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (form.querySelector(`#${id}`));
	const line = /** @type {HTMLInputElement} */ (find('line'));
	const list = createSuggestionList(find('popup'), find('popup-title'), find('suggestions'));
	const suggester = createSuggester(
		() => draft,
		list,
		(sentence) => say(sentence),
		{ usages, listed },
		complete,
	);
	const history = createHistory();
	const draft = createDraft(
		{ line, command: find('command'), chipRow: find('chips') },
		{
			whenShown: suggester.forget,
			whenChipFocused: suggester.forChip,
			whenChipTyped: suggester.forChip,
			whenChipLeft: list.close,
		},
	);

	takeDroppedFiles(draft, usages);

	/** Whether the problem shown is that the server does not answer. */
	let isSilent = false;
	const say = (/** @type {string} */ hint, /** @type {string} */ problem = '') => {
		find('hint').textContent = hint;
		find('problem').textContent = problem;
		isSilent = false;
	};

	/** @param {unknown} error its message is a sentence to show */
	const complain = (error) => {
		say('', error instanceof Error ? error.message : String(error));
		isSilent = error instanceof SilenceError;
	};

	/** @param {Ready} ready */
	const deliver = async (ready) => {
		const saved = draft.save();
		history.add(saved);
		draft.showLine('');
		say('');
		line.focus();
		try {
			await send(ready);
		} catch (error) {
			if (draft.isEmpty()) draft.restore(saved);
			complain(error);
		}
	};

	const submit = () => {
		suggester.forget();
		const usage = draft.usage();
		const text = line.value.trim();
		if (!usage && text === '') return;
		// Someone who picked a command and then types another one means the other.
		const reading = usage && !text.startsWith('/') ? readChips(usage, draft.chips(), text) : readLine(text, usages());
		if ('values' in reading) return deliver(reading);
		if ('incomplete' in reading) {
			const { incomplete } = reading;
			draft.showCommand(incomplete.usage, toFilled(incomplete.texts, incomplete.values));
			if (incomplete.remark) say('', incomplete.remark);
			return;
		}
		reading.chip?.input.focus();
		say('', reading.problem);
	};

	const keys = createKeys({ draft, list, suggester, history, submit });
	form.addEventListener('keydown', (event) => {
		const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
		if (!(event.target instanceof HTMLInputElement) || !act || event.shiftKey || event.isComposing) return;
		if (act(event.target)) event.preventDefault();
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		submit();
	});
	line.addEventListener('input', suggester.forLine);
	line.addEventListener('focus', () => draft.usage() && suggester.forLine());
	line.addEventListener('blur', list.close);
	draft.showLine('');

	return {
		focus: draft.focusNext,
		/** Sends a line as if a person had typed it. @param {string} text */
		run(text) {
			draft.showLine(text);
			submit();
		},
		complain,
		/** Takes back that the server does not answer, once it does. */
		forgive() {
			if (isSilent) say('');
		},
	};
}

/**
 * Lists what keys do, by name; each function returns whether it used the key.
 *
 * @param {{
 *   draft: import('./draft.js').Draft,
 *   list: import('./suggestion-list.js').SuggestionList,
 *   suggester: ReturnType<typeof createSuggester>,
 *   history: ReturnType<typeof createHistory>,
 *   submit: () => void,
 * }} parts
 * @returns {Record<string, (input: HTMLInputElement) => boolean>}
 */
function createKeys({ draft, list, suggester, history, submit }) {
	const moveOrRecall = (/** @type {1 | -1} */ step) => {
		if (list.isOpen()) {
			list.move(step);
			return true;
		}
		const saved = history.recall(step);
		if (saved) draft.restore(saved);
		suggester.forget();
		return saved !== undefined;
	};

	return {
		ArrowDown: () => moveOrRecall(1),
		ArrowUp: () => moveOrRecall(-1),
		Tab: (input) => list.pickActive() || (input.value !== '' && list.pickFirst()),
		Enter() {
			if (!list.pickActive()) submit();
			return true;
		},
		Escape() {
			if (!list.isOpen()) draft.showLine('');
			suggester.forget();
			if (!draft.usage()) draft.line.focus();
			return true;
		},
		/** Goes back from an empty option to the one before, and from the first one to the name of the command. */
		Backspace(input) {
			const [usage, chips] = [draft.usage(), draft.chips()];
			if (!usage || input.value !== '') return false;
			const chip = chips.find((each) => each.input === input);
			const before = chips[chip ? chips.indexOf(chip) - 1 : chips.length - 1];
			if (chip && !chip.option.required) draft.removeChip(chip);
			else if (!before) draft.showLine(`/${usage.label}`);
			(before?.input ?? draft.line).focus();
			if (!before) suggester.forLine();
			return true;
		},
	};
}
