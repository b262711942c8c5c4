import type { Services } from '../../services.ts';
import type { Night } from '../../store/nights.ts';
import type { Store } from '../../store/store.ts';
import { makeShortlist } from './make-shortlist.ts';
import { type NightView, viewNight } from './view-night.ts';

/** The messages that this process will draw again, with the oldest version that one of its answers shows. */
const redrawsByStore = new WeakMap<Store, Map<string, { shown: number }>>();

/**
 * Reads a night again once it was shown, with the list that belongs to those who come. Of presses that come together
 * the last one sent may not be the last one done, so each answer is looked at again; one of them draws for all.
 *
 * @returns `undefined` where the message shows it already, or another answer draws it.
 */
export async function settleNight(shown: Night, services: Services, now: number): Promise<NightView | undefined> {
	const redraws = redrawsByStore.get(services.store) ?? new Map<string, { shown: number }>();
	redrawsByStore.set(services.store, redraws);
	const message = `${shown.id} ${shown.messageId}`;
	const redraw = redraws.get(message);
	if (redraw) {
		redraw.shown = Math.min(redraw.shown, shown.version);
		return undefined;
	}
	const own = { shown: shown.version };
	redraws.set(message, own);
	try {
		await finishShortlist(shown, services, now);
	} finally {
		redraws.delete(message);
	}
	const night = await services.store.changedNight(shown.id, own.shown);
	return night && viewNight(night, services, now);
}

/** Makes the list again if people came while it was made: their own answers leave that to this one. */
async function finishShortlist(night: Night, services: Services, now: number): Promise<void> {
	const made = await makeShortlist(night, services, now);
	if (made.isStale && made.version !== night.version) await finishShortlist(made, services, now);
}
