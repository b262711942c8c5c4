import { Refusal } from '../../bot/refusal.ts';
import type { Caller } from '../../bot/request.ts';
import type { Services } from '../../services.ts';
import { listLikelyZones } from '../likely-zones.ts';
import { readServerSettings, USUAL_SETTINGS } from '../server-settings.ts';
import { keepKnownZone, readTimeZone } from '../time-zones.ts';
import { readPlace, startNight, type ZoneNeeded } from './start-night.ts';
import type { NightView } from './view-night.ts';

/** The question by which clocks a night begins. It carries the whole start, so that a choice works after a restart. */
export interface ZoneQuestion {
	readonly typed: string;
	/** The options of the start but its title, as words of a `custom_id`. */
	readonly words: readonly (string | number)[];
	readonly zones: readonly { readonly zone: string; readonly value: string }[];
	/** Whether the choice is kept for the server. */
	readonly isForServer: boolean;
	readonly now: number;
}

/** `when` comes last, as it may hold colons. A title has more room beside the zone that is chosen. */
const OPTIONS = ['genre', 'from', 'to', 'mood', 'seats', 'secret', 'when'] as const;
/** With all other options, this is what a `custom_id` has room for. */
const LONGEST_WHEN = 45;

/** @throws {Refusal} where a menu has no room for what was typed. */
export function askZone({ start: { caller, options } }: ZoneNeeded, now: number): ZoneQuestion {
	const typed = String(options.when).trim();
	if (typed.length > LONGEST_WHEN) throw new Refusal('night.noZone');
	const zones = listLikelyZones([caller.locale, caller.guildLocale ?? caller.locale]);
	const title = String(options.title ?? '').trim();
	return {
		typed,
		words: OPTIONS.map((option) => (option === 'when' ? typed : String(options[option] ?? ''))),
		zones: zones.map((zone) => ({ zone, value: `${zone} ${title}`.trim() })),
		isForServer: caller.mayManageServer === true,
		now,
	};
}

/**
 * Opens the night that waited for a zone. The zone is the server's from now on where the person manages it and no one
 * has chosen another meanwhile that this machine knows.
 *
 * @param words those of the question
 * @param value the zone and the title
 * @throws {Refusal} for what {@link startNight} refuses, since anyone can forge a `custom_id`.
 */
export async function startInZone(
	caller: Caller,
	words: readonly string[],
	value: string | undefined,
	services: Services,
	now: number,
): Promise<NightView | ZoneNeeded> {
	const [chosen = '', ...title] = (value ?? '').split(' ');
	const zone = readTimeZone(chosen);
	const { serverId } = readPlace(caller);
	const { timeZone } = await (caller.mayManageServer === true
		? services.store.changeSettings(serverId, (settings = USUAL_SETTINGS) => ({
				...settings,
				timeZone: keepKnownZone(settings.timeZone) ?? zone,
			}))
		: readServerSettings(services.store, serverId));
	const [others, when] = [words.slice(0, OPTIONS.length - 1), words.slice(OPTIONS.length - 1).join(':')];
	const typed = [...others, when].map((word, at) => [OPTIONS[at], word === '' ? undefined : word] as const);
	const options = { ...Object.fromEntries(typed), title: title.join(' '), secret: others.at(-1) === 'true' };
	return startNight({ caller, options, zone: keepKnownZone(timeZone) ?? zone }, services, now);
}
