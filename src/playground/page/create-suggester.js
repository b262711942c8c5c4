/** @import { Chip } from './chip.js' */
/** @import { Draft, Filled } from './draft.js' */
/** @import { Typed } from './parse-typed-command.js' */
/** @import { Value } from './read-option.js' */
/** @import { Complete, Choice } from './suggest.js' */
/** @import { SuggestionList } from './suggestion-list.js' */
/** @import { Usage } from './usage.js' */
import { narrow } from './narrow.js';
import { parseTypedCommand } from './parse-typed-command.js';
import { say } from './say.js';
import { suggestChoices, suggestUsages } from './suggest.js';
import { describeUsage } from './usage.js';

/**
 * Fills the list above the composer as a person types.
 *
 * @param {() => Draft} draft
 * @param {SuggestionList} list
 * @param {(sentence: string) => void} hint
 * @param {{ usages: () => readonly Usage[], listed: () => readonly Usage[] }} commands those that can be typed, and
 *   those among them that are offered here
 * @param {Complete} complete
 */
export function createSuggester(draft, list, hint, { usages, listed }, complete) {
	/** The number of the newest question; answers to earlier ones come too late to be shown. */
	let asked = 0;

	/**
	 * @param {HTMLInputElement} input
	 * @param {Typed | { usage: Usage, values: Record<string, Value> }} so far
	 * @param {{ name: string, text: string, highlightFirst: boolean, pick: (choice: Choice) => void }} wanted
	 */
	const offerChoices = async (input, { usage, values }, { name, text, highlightFirst, pick }) => {
		const question = ++asked;
		const option = usage.options.find((each) => each.name === name);
		if (!option) return list.close();
		const { [name]: _, ...others } = values;
		const choices = await suggestChoices(usage, option, text, others, complete).catch(() => []);
		if (question !== asked || document.activeElement !== input) return;
		const rows = choices.map((choice) => ({ label: choice.name, pick: () => pick(choice) }));
		list.show(input, option.label, rows, highlightFirst);
	};

	const offerUsages = (/** @type {boolean} */ highlightFirst) => {
		const { line, showCommand } = draft();
		const rows = suggestUsages(listed(), narrow(line.value)).map((usage) => ({
			label: `/${usage.label}`,
			detail: usage.description,
			pick: () => showCommand(usage, []),
		}));
		list.show(line, say('page.commands'), rows, highlightFirst);
	};

	const offerOptions = () => {
		const { line, unused, addChip } = draft();
		const typed = line.value.trim().toLowerCase();
		const rows = unused()
			.filter(({ name, label }) => [name, label].some((word) => word.toLowerCase().startsWith(typed)))
			.map((option) => ({ label: option.label, detail: option.description, pick: () => addChip(option) }));
		list.show(line, say('page.options'), rows, typed !== '');
	};

	/** @param {Typed} typed */
	const offerForTyped = (typed) => {
		const { line, showCommand } = draft();
		hint(describeUsage(typed.usage));
		const name = typed.open;
		if (name === undefined || !typed.texts[name]) return list.close();
		/** @param {Choice} choice */
		const pick = (choice) => {
			const texts = { ...typed.texts, [name]: choice.name };
			showCommand(typed.usage, toFilled(texts, { ...typed.values, [name]: choice.value }));
		};
		return offerChoices(line, typed, { name, text: typed.texts[name], highlightFirst: false, pick });
	};

	return {
		/** Drops what was asked before. */
		forget() {
			asked++;
			list.close();
		},

		forLine() {
			asked++;
			hint('');
			const { line, usage } = draft();
			if (usage()) return offerOptions();
			const text = narrow(line.value);
			if (!text.startsWith('/')) return list.close();
			const typed = parseTypedCommand(text, usages());
			const isNamed = typed?.usage.paths.some((path) => text.toLowerCase().startsWith(`/${path} `));
			const isComplete = typed !== undefined && typed.missing.length === 0;
			return isNamed && typed ? offerForTyped(typed) : offerUsages(!isComplete);
		},

		/** @param {Chip} chip */
		forChip(chip) {
			asked++;
			hint(chip.option.description);
			const { usage, chips, focusNext } = draft();
			const command = usage();
			if (!command || chip.chosen() !== undefined) return list.close();
			const pick = (/** @type {Choice} */ choice) => {
				chip.choose(choice);
				list.close();
				focusNext();
			};
			const wanted = { name: chip.option.name, text: chip.input.value, highlightFirst: !chip.isEmpty(), pick };
			return offerChoices(chip.input, { usage: command, values: readKnown(chips()) }, wanted);
		},
	};
}

/**
 * What the chips hold so far, as far as it can be read.
 *
 * @param {readonly Chip[]} chips
 */
function readKnown(chips) {
	/** @type {Record<string, Value>} */
	const values = {};
	for (const chip of chips) {
		const read = chip.isEmpty() ? undefined : chip.read();
		if (read && 'value' in read) values[chip.option.name] = read.value;
	}
	return values;
}

/**
 * @param {Record<string, string>} texts
 * @param {Record<string, Value>} values
 * @returns {Filled[]}
 */
export function toFilled(texts, values) {
	return Object.entries(texts).map(([name, text]) => ({ name, text, value: values[name] }));
}
