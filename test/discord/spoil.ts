import { ApplicationCommandOptionType, ComponentType, InteractionType } from 'discord-api-types/v10';

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } = InteractionType;
const option = { name: 'text', type: ApplicationCommandOptionType.String, value: 'x' };
const input = { type: ComponentType.TextInput, custom_id: 'why', value: 'fun' };

/** The data of a sound interaction of each kind, for a command called "echo". */
export const KINDS = {
	command: [ApplicationCommand, { id: '1', name: 'echo', type: 1, options: [option] }],
	autocomplete: [
		ApplicationCommandAutocomplete,
		{ id: '1', name: 'echo', type: 1, options: [{ ...option, focused: true }] },
	],
	component: [
		MessageComponent,
		{ custom_id: 'echo:again:7', component_type: ComponentType.StringSelect, values: ['x'] },
	],
	modal: [
		ModalSubmit,
		{ custom_id: 'echo:told:5', components: [{ type: ComponentType.ActionRow, components: [input] }] },
	],
} satisfies Record<string, [InteractionType, object]>;

/** Every way to spoil one field of an object, however deep. */
export function* spoil(whole: object): Generator<object> {
	for (const [name, value] of Object.entries(whole)) {
		const { [name]: _, ...others } = whole as Record<string, unknown>;
		yield others;
		for (const wrong of [null, 7, 'wrong', [], {}, true]) yield { ...whole, [name]: wrong };
		if (typeof value !== 'object' || value === null) continue;
		for (const inner of spoil(value)) yield { ...whole, [name]: Array.isArray(value) ? [inner] : inner };
	}
}
