import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { localise } from '../texts/localise.ts';

const type = Type.Subcommand as const;
const file = {
	...localise('import.option.name', 'import.option.description'),
	type: Type.Attachment as const,
	required: true,
};

/** The subcommands of `/import`. */
export const importOptions = [
	{ ...localise('import.file.name', 'import.file.description'), type, options: [file] },
	{ ...localise('import.unclear.name', 'import.unclear.description'), type },
];
