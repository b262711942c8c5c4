import type { Persona } from '../rules/personas.ts';
import type { Texts } from '../texts/texts.ts';

/** @example namePersona(horror, texts) // 'Horror' */
export function namePersona({ name }: Persona, texts: Texts): string {
	return texts.say(`persona.${name}.title`);
}

/** @example describePersona(noir, texts) // 'Rain, cigarettes, and a client who is lying' */
export function describePersona({ name }: Persona, texts: Texts): string {
	return texts.say(`persona.${name}.about`);
}
