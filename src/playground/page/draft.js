/** @import { Chip } from './chip.js' */
/** @import { Value } from './read-option.js' */
/** @import { Option, Usage } from './usage.js' */
import { createChip } from './chip.js';
import { say } from './say.js';

/**
 * The contents of the composer, to put back later: a line of text, or a command and what its options hold.
 *
 * @typedef {{ line: string } | { usage: Usage, filled: Filled[] }} Saved
 * @typedef {{ name: string, text: string, value: Value | undefined }} Filled
 */

/**
 * Runs the composer's bar: a line of text, or a command with a chip for each option and the line behind them for more.
 *
 * @param {{ line: HTMLInputElement, command: HTMLElement, chipRow: HTMLElement }} parts
 * @param {{
 *   whenShown: () => void,
 *   whenChipFocused: (chip: Chip) => void,
 *   whenChipTyped: (chip: Chip) => void,
 *   whenChipLeft: () => void,
 * }} listeners
 */
export function createDraft({ line, command, chipRow }, { whenShown, whenChipFocused, whenChipTyped, whenChipLeft }) {
	/** @type {Usage | undefined} */
	let usage;
	/** @type {Chip[]} */
	let chips = [];

	/** The options that have no chip yet. */
	const unused = () => usage?.options.filter(({ name }) => !chips.some(({ option }) => option.name === name)) ?? [];

	const layOut = () => {
		const rest = unused().length;
		command.textContent = usage ? `/${usage.label}` : '';
		command.hidden = !usage;
		chipRow.replaceChildren(...chips.map(({ box }) => box));
		line.hidden = chips.length > 0 && rest === 0;
		line.placeholder = usage ? sayRest(rest) : say('page.placeholder');
	};

	/** @param {Option} option @param {Filled} [filled] */
	const makeChip = (option, filled) => {
		const chip = createChip(option, filled?.text ?? '', filled?.value);
		chip.input.addEventListener('focus', () => whenChipFocused(chip));
		chip.input.addEventListener('input', () => whenChipTyped(chip));
		chip.input.addEventListener('blur', whenChipLeft);
		return chip;
	};

	/** Moves the focus to the first option without a value, else to the end. */
	const focusNext = () => {
		const empty = chips.find((chip) => chip.isEmpty());
		(empty?.input ?? (line.hidden ? chips.at(-1)?.input : line))?.focus();
	};

	const draft = {
		line,
		usage: () => usage,
		chips: () => chips,
		unused,
		focusNext,
		isEmpty: () => !usage && line.value === '',

		/** @param {string} text */
		showLine(text) {
			usage = undefined;
			chips = [];
			line.value = text;
			whenShown();
			layOut();
		},

		/** @param {Usage} wanted @param {readonly Filled[]} filled */
		showCommand(wanted, filled) {
			usage = wanted;
			line.value = '';
			whenShown();
			const given = (/** @type {string} */ name) => filled.find((one) => one.name === name);
			chips = wanted.options
				.filter(({ name, required }) => required || given(name))
				.map((option) => makeChip(option, given(option.name)));
			layOut();
			focusNext();
		},

		/** @param {Option} option */
		addChip(option) {
			const chip = makeChip(option);
			chips.push(chip);
			line.value = '';
			layOut();
			chip.input.focus();
		},

		/** @param {Chip} chip */
		removeChip(chip) {
			chips = chips.filter((each) => each !== chip);
			layOut();
		},

		/** @returns {Saved} */
		save: () => (usage ? { usage, filled: chips.map(toFilled) } : { line: line.value }),

		/** @param {Saved} saved */
		restore(saved) {
			if ('line' in saved) draft.showLine(saved.line);
			else draft.showCommand(saved.usage, saved.filled);
		},
	};
	return draft;
}

/** @typedef {ReturnType<typeof createDraft>} Draft */

/** @param {number} count of options without a chip */
function sayRest(count) {
	return count > 0 ? say('page.moreOptions', { count }) : '';
}

/** @param {Chip} chip @returns {Filled} */
function toFilled({ option, input, chosen }) {
	return { name: option.name, text: input.value, value: chosen() };
}
