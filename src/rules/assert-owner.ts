import { Refusal } from '../bot/refusal.ts';
import type { Caller } from '../bot/request.ts';

/** @throws {Refusal} when somebody presses a button that belongs to somebody else. */
export function assertOwner(caller: Caller, ownerId: string | undefined): void {
	if (caller.userId !== ownerId) throw new Refusal('recommend.notYours');
}
