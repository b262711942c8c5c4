import {
	type AutocompleteInteraction,
	type ChatInputCommandInteraction,
	type CommandInteractionOption,
	type Interaction,
	InteractionType,
	type ModalSubmitInteraction,
} from 'discord.js';
import type { Caller, OptionValue, Request } from '../bot/request.ts';

/** What somebody did in Discord as our plain request; `undefined` for kinds of interaction that we never offer. */
export function readInteraction(interaction: Interaction): Request | undefined {
	const caller: Caller = {
		userId: interaction.user.id,
		guildId: interaction.guildId ?? undefined,
		locale: interaction.locale,
	};
	if (interaction.isChatInputCommand()) return { kind: 'command', caller, ...readCommand(interaction) };
	if (interaction.isAutocomplete()) {
		const { name, value } = interaction.options.getFocused(true);
		return { kind: 'autocomplete', caller, ...readCommand(interaction), focused: { name, value: String(value) } };
	}
	if (interaction.isMessageComponent()) {
		const values = 'values' in interaction ? interaction.values : [];
		return { kind: 'component', caller, customId: interaction.customId, values };
	}
	if (interaction.type === InteractionType.ModalSubmit)
		return { kind: 'modal', caller, customId: interaction.customId, fields: readFields(interaction) };
	return undefined;
}

function readCommand(interaction: ChatInputCommandInteraction | AutocompleteInteraction): {
	command: string;
	subcommand?: string;
	options: Record<string, OptionValue>;
} {
	const subcommand = interaction.options.getSubcommand(false) ?? undefined;
	return {
		command: interaction.commandName,
		...(subcommand === undefined ? {} : { subcommand }),
		options: Object.fromEntries(readOptions(interaction.options.data)),
	};
}

/** The typed values, those of a subcommand included. */
function readOptions(options: readonly CommandInteractionOption[]): [string, OptionValue][] {
	return options.flatMap(({ name, value, options: nested }) => [
		...(value === undefined ? [] : [[name, value] as [string, OptionValue]]),
		...readOptions(nested ?? []),
	]);
}

/** Text and the choices of a menu, by the field's `custom_id`. */
function readFields(interaction: ModalSubmitInteraction): Record<string, string> {
	return Object.fromEntries(
		interaction.fields.fields.map((field): [string, string] => {
			if ('value' in field) return [field.customId, String(field.value ?? '')];
			return [field.customId, 'values' in field ? field.values.join(',') : ''];
		}),
	);
}
