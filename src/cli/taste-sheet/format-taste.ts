import { describeReason } from '../../cards/describe-reason.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ContentFacts } from '../../catalogue/content-facts.ts';
import { labelMovie } from '../../catalogue/movie.ts';
import type { Recommender } from '../../recommender/recommender.ts';
import { type ExplainedMovie, explainMovies } from '../../rules/explain-movie.ts';
import { nameOrigin } from '../../rules/origin-names.ts';
import { textsFor } from '../../texts/texts.ts';

/** A made-up person. */
export interface Taste {
	readonly name: string;
	readonly ratings: readonly { readonly movieId: number; readonly stars: number }[];
}

interface Sources {
	readonly recommender: Recommender;
	readonly catalogue: Catalogue;
	readonly factsById: ReadonlyMap<number, ContentFacts>;
}

const texts = textsFor('en-US');
const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** What a person rated and is recommended, as a section of Markdown. */
export function formatTaste({ name, ratings }: Taste, { recommender, catalogue, factsById }: Sources): string {
	const starsOf = new Map(ratings.map(({ movieId, stars }) => [movieId, stars]));
	const given = ratings.map(({ movieId, stars }) => {
		const note = recommender.knows(movieId) ? '' : ', not in the model';
		return `${labelMovie(catalogue.get(movieId)!)} (${stars} stars${note})`;
	});
	const own = ratings.map((rating) => ({ ...rating, ratedAt: 0 }));
	const known = ratings.filter(({ movieId }) => recommender.knows(movieId)).length;
	const predictions = recommender.recommend(starsOf, { count: 10 });
	const rows = explainMovies(predictions, { own, known, persona: undefined }, catalogue).map((explained) =>
		formatRow(explained, factsById.get(explained.movie.id)),
	);
	const heading = ['movie', 'year', 'country', 'director', 'match', 'reason'];
	const table = [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
	return `## ${name}\n\nRated: ${given.join('; ')}.\n\n${rows.length === 0 ? 'Nothing is recommended.\n' : table}`;
}

function formatRow({ movie, match, reason }: ExplainedMovie, facts: ContentFacts | undefined): string[] {
	const country = facts?.country === undefined ? '' : nameOrigin('country', facts.country, texts.locale);
	return [
		movie.title,
		String(movie.year ?? ''),
		country,
		(facts?.directors ?? []).join(', '),
		match === undefined ? '' : NUMBER.format(match),
		describeReason(reason, texts),
	];
}
