/** @import { Chip } from './chip.js' */
/** @import { Typed } from './parse-typed-command.js' */
/** @import { Value } from './read-option.js' */
/** @import { Usage } from './usage.js' */
import { nameNearestCommand } from './name-nearest-command.js';
import { narrow } from './narrow.js';
import { parseTypedCommand } from './parse-typed-command.js';
import { list, say } from './say.js';
import { describeUsage } from './usage.js';

/**
 * What Enter means: something to send, something that lacks options, or a sentence on what is wrong and where.
 *
 * @typedef {{ usage: Usage, values: Record<string, Value> }} Ready
 * @typedef {Ready | { incomplete: Typed } | { problem: string, chip?: Chip }} Reading
 */

/**
 * @param {string} written not empty
 * @param {readonly Usage[]} usages
 * @returns {Reading}
 */
export function readLine(written, usages) {
	const text = narrow(written);
	if (!text.startsWith('/')) return { problem: say('page.commandsOnly') };
	const typed = parseTypedCommand(text, usages);
	const [command, about = ''] = text.trim().split(/\s+\/?/);
	if (!typed) return { problem: explainUnknown(command, usages) };
	const explained = typed.usage.path === 'help' ? findCommand(about, usages) : [];
	if (explained.length > 0) {
		const each = explained.map((usage) => `${describeUsage(usage)}: ${usage.description}`);
		return { problem: each.join(' · ') };
	}
	if (typed.problem) return { problem: typed.problem };
	return typed.missing.length > 0 ? { incomplete: typed } : typed;
}

/**
 * The usages of a command: one for each of its subcommands, if it has some.
 *
 * @param {string} name
 * @param {readonly Usage[]} usages
 */
function findCommand(name, usages) {
	return usages.filter(({ paths }) => paths.some((path) => path.split(' ')[0] === name.toLowerCase()));
}

/**
 * Why a line has no use that we know: its command does not exist, or has subcommands and names none of them.
 *
 * @param {string} command "/watchlist"
 * @param {readonly Usage[]} usages
 */
function explainUnknown(command, usages) {
	const group = findCommand(command.slice(1), usages);
	if (group.length > 0) {
		return say('page.needsSubcommand', { command, subcommands: list(group.map(({ label }) => `/${label}`)) });
	}
	const nearest = nameNearestCommand(command, usages);
	return nearest ? say('page.didYouMean', { command, nearest }) : say('page.noSuchCommand', { command });
}

/**
 * Reads a command with chips. It also understands a person who picked it from the list and typed everything into the
 * first chip.
 *
 * @param {Usage} usage
 * @param {readonly Chip[]} chips
 * @param {string} rest typed behind the chips
 * @returns {Reading}
 */
export function readChips(usage, chips, rest) {
	const read = readEach(chips);
	if ('problem' in read) {
		const isTyped = chips.every((chip) => chip.chosen() === undefined);
		const whole = [...chips.map(({ input }) => input.value), rest].join(' ');
		const typed = isTyped ? parseTypedCommand(`/${usage.path} ${whole}`, [usage]) : undefined;
		return typed && !typed.problem && typed.missing.length === 0 ? typed : read;
	}
	const filled = chips.map(({ option }) => option.name);
	const more = parseTypedCommand(`/${usage.path} ${rest}`, [usage], filled);
	if (more?.problem) return { problem: more.problem };
	return { usage, values: { ...read.values, ...more?.values } };
}

/**
 * @param {readonly Chip[]} chips
 * @returns {{ values: Record<string, Value> } | { problem: string, chip: Chip }}
 */
function readEach(chips) {
	/** @type {Record<string, Value>} */
	const values = {};
	for (const chip of chips) {
		const { name, label, description, required } = chip.option;
		if (chip.isEmpty() && required) return { chip, problem: say('page.missing', { option: label, description }) };
		if (chip.isEmpty()) continue;
		const read = chip.read();
		if ('problem' in read) return { chip, problem: read.problem };
		values[name] = read.value;
	}
	return { values };
}
