import { readLocale } from '../bot/read-locale.ts';
import { Refusal } from '../bot/refusal.ts';
import type { Caller, OptionValue } from '../bot/request.ts';
import type { Services } from '../services.ts';
import type { ServerSettings } from '../store/store.ts';
import { readCountry } from './choose-country.ts';
import { changeServerSettings, readServerSettings } from './server-settings.ts';
import { readTimeZone } from './time-zones.ts';

export const VISIBILITIES = ['public', 'private'] as const satisfies readonly ServerSettings['visibility'][];
/** The word for a setting that no one has chosen, in every language. */
const NONE = /^(none|keine?|aucune?|ningun[oa]|nenhuma?|nessun[oa]|なし)$/i;

/** A server's settings, and what they were before a change. */
export interface SettingsChange {
	readonly settings: ServerSettings;
	readonly before: ServerSettings;
}

/**
 * Changes the settings of a server that the options name; without any, they stay.
 *
 * @throws {Refusal} outside of servers, for people who may not, and for values that make no sense.
 */
export async function changeSettings(
	caller: Caller,
	options: Readonly<Record<string, OptionValue>>,
	{ store }: Services,
): Promise<SettingsChange> {
	const { guildId, mayManageServer } = caller;
	if (guildId === undefined) throw new Refusal('settings.direct');
	// Discord offers the command to those who may; a server can offer it to others, and anyone can forge it.
	if (!mayManageServer) throw new Refusal('settings.notAllowed');
	const changes = readChanges(caller, options);
	const before = await readServerSettings(store, guildId);
	if (Object.keys(changes).length === 0) return { settings: before, before };
	return { settings: await changeServerSettings(store, guildId, changes), before };
}

function readChanges(caller: Caller, options: Readonly<Record<string, OptionValue>>): Partial<ServerSettings> {
	const { region, language, lists, mentions } = options;
	const zone = options['time-zone'];
	const visibility = VISIBILITIES.find((each) => each === lists);
	if (lists !== undefined && visibility === undefined) throw new Refusal('settings.unknownLists');
	return {
		...(zone === undefined ? {} : { timeZone: isNone(zone) ? undefined : readTimeZone(zone) }),
		...(region === undefined ? {} : { region: isNone(region) ? undefined : readCountry(caller, region) }),
		...(language === undefined ? {} : { locale: isNone(language) ? undefined : readLocale(language) }),
		...(visibility === undefined ? {} : { visibility }),
		...(mentions === undefined ? {} : { mayMention: mentions === true }),
	};
}

/** Whether a setting is to be as it was before anyone chose it. */
function isNone(typed: OptionValue): boolean {
	return NONE.test(String(typed).trim());
}
