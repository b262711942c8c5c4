import Fuse from 'fuse.js';
import { Refusal } from '../bot/refusal.ts';
import type { Caller } from '../bot/request.ts';
import type { Services } from '../services.ts';
import type { StreamingService } from '../tmdb/tmdb.ts';
import { findCountry } from './choose-country.ts';
import { foldName } from './fold-name.ts';
import { nameOrigin } from './origin-names.ts';

/** How many services we name when a name is not known. */
const NEAREST = 3;
/** Fuse.js: 0 takes only the same name, 1 anything. */
const MISSPELT = 0.4;
const LONGEST_TYPED = 60;

/** A service that streams movies in a country, and which. */
export interface Streaming {
	/** May hold anything and is not escaped. */
	readonly name: string;
	/** ISO 3166-1. */
	readonly country: string;
	/** Stands for both in a `custom_id`, as in "8.US". */
	readonly word: string;
	readonly tmdbIds: ReadonlySet<number>;
}

/**
 * Finds a service by its name, in the country where the person wants to watch.
 *
 * @throws {Refusal} when there is no such service, no token, or no answer.
 */
export async function findStreaming(typed: string, caller: Caller, services: Services): Promise<Streaming> {
	const country = await findCountry(caller, services);
	const known = await listServices(country, services);
	const wanted = foldService(typed);
	const named = known.filter(({ name }) => ` ${foldService(name)} `.includes(` ${wanted} `));
	const service = named.find(({ name }) => foldService(name) === wanted) ?? named[0];
	if (wanted === '' || service === undefined) throw refuse(typed, nameOrigin('country', country, caller.locale), known);
	return openService(service, country, services);
}

/**
 * Reads the word of a service.
 *
 * @throws {Refusal} for a word that stands for none, since anyone can forge one, and when TMDB does not answer.
 */
export async function parseStreaming(word: string, services: Services): Promise<Streaming> {
	const [, id, country] = /^(\d{1,9})\.([A-Z]{2})$/.exec(word) ?? [];
	const known = id === undefined ? [] : await listServices(country, services);
	const service = known.find((each) => each.id === Number(id));
	if (service === undefined) throw new Refusal('filter.serviceGone');
	return openService(service, country, services);
}

/** Lists the services of the person's country that have a word which begins with what was typed. */
export async function completeStreaming(typed: string, caller: Caller, services: Services): Promise<string[]> {
	const country = await findCountry(caller, services);
	const known = (await services.tmdb.listStreaming(country)) ?? [];
	return known.map(({ name }) => name).filter((name) => ` ${foldService(name)}`.includes(` ${foldService(typed)}`));
}

async function listServices(country: string, { tmdb }: Services): Promise<readonly StreamingService[]> {
	if (!tmdb.isOn) throw new Refusal('filter.noServices');
	const known = await tmdb.listStreaming(country);
	if (known === undefined) throw new Refusal('filter.servicesSilent');
	return known;
}

async function openService({ id, name }: StreamingService, country: string, { tmdb }: Services): Promise<Streaming> {
	const tmdbIds = await tmdb.findStreamed(id, country);
	if (tmdbIds === undefined) throw new Refusal('filter.servicesSilent');
	return { name, country, word: `${id}.${country}`, tmdbIds };
}

function refuse(typed: string, country: string, known: readonly StreamingService[]): Refusal {
	const fuse = new Fuse(known, { keys: ['name'], threshold: MISSPELT, ignoreLocation: true });
	const names = fuse.search(typed.slice(0, LONGEST_TYPED), { limit: NEAREST }).map(({ item }) => item.name);
	if (names.length === 0) return new Refusal('filter.unknownService', { typed, country });
	return new Refusal('filter.nearServices', { typed, country, names: { oneOf: names } });
}

/** People type a plus as a sign or as a word. @example foldService('Disney+') // 'disney plus' */
function foldService(name: string): string {
	return foldName(name.replaceAll('+', ' plus '));
}
