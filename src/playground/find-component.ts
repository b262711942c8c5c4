import { ComponentType } from 'discord-api-types/v10';
import { BadRequest } from './bad-request.ts';

/** The parts of a component that matter when it is pressed. */
interface Pressable {
	readonly type: number;
	readonly custom_id?: string;
	readonly disabled?: boolean;
	readonly required?: boolean;
	readonly min_values?: number;
	readonly max_values?: number;
	readonly options?: readonly { readonly value: string }[];
}

/** Every component with a `custom_id` in a message or a modal, however deep. */
export function listPressables(part: unknown): Pressable[] {
	if (typeof part !== 'object' || part === null) return [];
	const here = 'custom_id' in part && 'type' in part ? [part as Pressable] : [];
	return [...here, ...Object.values(part).flatMap(listPressables)];
}

/**
 * @throws {BadRequest} unless a person could press this, or choose these values, in a message with these components.
 */
export function checkPress(components: unknown, customId: string, values: readonly string[]): void {
	const pressed = listPressables(components).find((component) => component.custom_id === customId);
	if (!pressed) throw new BadRequest('playground.noSuchComponent');
	if (pressed.disabled) throw new BadRequest('playground.switchedOff');
	if (pressed.type === ComponentType.Button) {
		if (values.length > 0) throw new BadRequest('playground.buttonWithValues');
		return;
	}
	const { min_values: min = 1, max_values: max = 1, options = [] } = pressed;
	if (values.length < min || values.length > max)
		throw min === max
			? new BadRequest('playground.choose', { count: min })
			: new BadRequest('playground.chooseBetween', { min, max });
	if (values.some((value) => !options.some((option) => option.value === value)))
		throw new BadRequest('playground.notInMenu');
}
