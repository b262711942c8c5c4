import { z } from 'zod';
import type { MovieSheet, Offers, StreamingService } from './tmdb.ts';

/** What we read of TMDB's answers. Fields we do not know are ignored, and a field of another type counts as missing. */
const lenient = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
const text = lenient(z.string().max(20_000));
const name = z.string().max(300);

const movieSchema = z.object({
	id: z.int().positive(),
	original_title: text,
	overview: text,
	poster_path: text,
	runtime: lenient(z.int().positive().max(6000)),
	credits: lenient(
		z.object({ cast: lenient(z.array(z.object({ name }))), crew: lenient(z.array(z.object({ name, job: text }))) }),
	),
	translations: lenient(
		z.object({ translations: z.array(z.object({ iso_639_1: z.string(), data: z.object({ overview: text }) })) }),
	),
	'watch/providers': lenient(z.object({ results: z.record(z.string(), z.unknown()) })),
});

const services = lenient(z.array(z.object({ provider_name: name })));
const offersSchema = z.object({ flatrate: services, free: services, ads: services, rent: services, buy: services });

const servicesSchema = z.object({
	results: z.array(
		z.object({
			provider_id: z.int().positive(),
			provider_name: name,
			display_priority: lenient(z.number()),
			display_priorities: lenient(z.record(z.string(), z.number())),
		}),
	),
});

const pageSchema = z.object({
	results: z.array(z.object({ id: z.int().positive() })),
	total_pages: z.int().nonnegative(),
});

const foundSchema = z.object({ movie_results: z.array(z.object({ id: z.int().positive() })) });

/** A file of TMDB's image host, and nothing that leads elsewhere. */
const POSTER_PATH = /^\/[\w-]{1,100}\.(?:jpg|jpeg|png|webp)$/;
const CAST = 4;
const OVERVIEW_LENGTH = 1000;

/** The path of a poster; `undefined` when there is none or it is none. @throws {Error} when the answer is no movie. */
export function readPosterPath(body: unknown): string | undefined {
	const { poster_path: path } = movieSchema.parse(body);
	return path !== undefined && POSTER_PATH.test(path) ? path : undefined;
}

/** The id of the first movie in an answer of `/find`; `undefined` when there is none. @throws {Error} */
export function readFoundId(body: unknown): number | undefined {
	return foundSchema.parse(body).movie_results[0]?.id;
}

/** A sheet as it is kept: with the path of the poster instead of its address. */
export interface KeptSheet extends NonNullable<MovieSheet['facts']> {
	readonly posterPath: string | undefined;
}

/**
 * Reads an answer of `/movie/{id}` with credits, translations and providers.
 *
 * @param country ISO 3166-1, the only one whose offers are read
 * @throws {Error} when the answer is no movie.
 */
export function readSheet(body: unknown, country: string): KeptSheet {
	const movie = movieSchema.parse(body);
	const directors = (movie.credits?.crew ?? []).filter(({ job }) => job === 'Director');
	return {
		tmdbId: movie.id,
		posterPath: readPosterPath(body),
		originalTitle: movie.original_title || undefined,
		overview: (movie.overview || findEnglish(movie))?.slice(0, OVERVIEW_LENGTH) || undefined,
		minutes: movie.runtime,
		cast: (movie.credits?.cast ?? []).slice(0, CAST).map((person) => person.name),
		directors: directors.slice(0, CAST).map((person) => person.name),
		offers: readOffers(movie['watch/providers']?.results[country]),
	};
}

function findEnglish({ translations }: z.infer<typeof movieSchema>): string | undefined {
	return translations?.translations.find(({ iso_639_1: language }) => language === 'en')?.data.overview;
}

function readOffers(given: unknown): Offers | undefined {
	const { success, data } = offersSchema.safeParse(given);
	if (!success) return undefined;
	const collect = (...lists: z.infer<typeof services>[]) => [
		...new Set(lists.flatMap((list) => (list ?? []).map(({ provider_name: provider }) => provider))),
	];
	return { stream: collect(data.flatrate, data.free, data.ads), rent: collect(data.rent), buy: collect(data.buy) };
}

/**
 * The services of `/watch/providers/movie`, in the order in which TMDB shows them in a country.
 *
 * @throws {Error} when the answer is no such list.
 */
export function readStreamingServices(body: unknown, country: string): StreamingService[] {
	const { results } = servicesSchema.parse(body);
	const placeOf = (each: (typeof results)[number]): number =>
		each.display_priorities?.[country] ?? each.display_priority ?? Number.POSITIVE_INFINITY;
	const sorted = results.toSorted((a, b) => Math.sign(placeOf(a) - placeOf(b)) || a.provider_id - b.provider_id);
	return sorted.map((each) => ({ id: each.provider_id, name: each.provider_name }));
}

/** The movies of a page of `/discover/movie`, and how many pages there are. @throws {Error} when it is no page. */
export function readStreamed(body: unknown): { readonly ids: readonly number[]; readonly pages: number } {
	const { results, total_pages: pages } = pageSchema.parse(body);
	return { ids: results.map(({ id }) => id), pages };
}
