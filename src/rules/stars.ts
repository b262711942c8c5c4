import { Refusal } from '../bot/refusal.ts';

/** Every rating there is, best first. */
export const STARS = [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1, 0.5] as const;

/**
 * Reads stars from an option or a `custom_id`.
 *
 * @throws {Refusal} for anything but 0.5 to 5 in halves.
 */
export function readStars(value: unknown): number {
	const stars = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	const known = STARS.find((each) => each === stars);
	if (known === undefined) throw new Refusal('stars.outOfRange');
	return known;
}
