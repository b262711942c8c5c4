import { Refusal } from '../bot/refusal.ts';
import type { Caller } from '../bot/request.ts';

/**
 * Refuses a press on a button that belongs to someone else.
 *
 * @param sentence what to say then; it depends on what the button stands on.
 * @throws {Refusal} when the caller is not the owner.
 */
export function assertOwner(
	caller: Caller,
	ownerId: string | undefined,
	sentence: 'recommend.notYours' | 'privacy.notYours' = 'recommend.notYours',
): void {
	if (caller.userId !== ownerId) throw new Refusal(sentence);
}
