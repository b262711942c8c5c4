import { ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { MessageResponse } from '../bot/response.ts';
import { NO_MENTIONS } from '../bot/say.ts';
import { labelMovie } from '../catalogue/movie.ts';
import { countOf } from '../rules/taste.ts';
import type { Services } from '../services.ts';
import { type Block, button, container, row, text } from './message.ts';

/** What is stored about somebody, in words. */
export async function showStored(userId: string, { store }: Services): Promise<Block[]> {
	const { ratings, dismissals, shown, persona } = await store.exportOf(userId);
	return [
		container(
			text(
				`### What I store about you
• ${countOf(ratings.length, 'rating')}: the movie, your stars, and when you gave them
• ${countOf(dismissals.length, 'movie')} you marked as seen or not interesting
• ${countOf(shown.length, 'movie')} I recommended to you, and when, so as not to repeat myself
• ${persona === undefined ? 'no persona as a starting point' : `the persona ${persona} as a starting point`}

All of it under your Discord user id, in one database file of whoever runs this bot. I never read or keep messages.
\`/privacy export\` gives you the file, \`/privacy delete\` removes everything.`,
			),
		),
	];
}

/** Everything stored about somebody as a JSON file, with titles beside the ids. */
export async function exportData(userId: string, { store, catalogue }: Services): Promise<MessageResponse> {
	const data = await store.exportOf(userId);
	const describe = <T extends { movieId: number }>(row: T) => {
		const movie = catalogue.get(row.movieId);
		return { ...row, title: movie && labelMovie(movie) };
	};
	const file = {
		userId,
		ratings: data.ratings.map(({ ratedAt, ...rating }) => ({ ...describe(rating), ratedAt: formatTime(ratedAt) })),
		dismissals: data.dismissals.map(({ dismissedAt, ...dismissal }) => ({
			...describe(dismissal),
			dismissedAt: formatTime(dismissedAt),
		})),
		shown: data.shown.map(({ shownAt, ...movie }) => ({ ...describe(movie), shownAt: formatTime(shownAt) })),
		persona: data.persona ?? null,
	};
	return {
		kind: 'message',
		payload: {
			content: `Everything I store about you: ${countOf(data.ratings.length, 'rating')}, ${countOf(data.dismissals.length, 'hidden movie')}.`,
			flags: MessageFlags.Ephemeral,
			allowed_mentions: NO_MENTIONS,
		},
		files: [
			{
				name: 'matinee.json',
				contentType: 'application/json',
				data: new TextEncoder().encode(`${JSON.stringify(file, undefined, '\t')}\n`),
			},
		],
	};
}

function formatTime(milliseconds: number): string {
	return new Date(milliseconds).toISOString();
}

/** Asks before deleting. */
export async function askToDelete(userId: string, { store }: Services): Promise<Block[]> {
	const { ratings, dismissals } = await store.exportOf(userId);
	return [
		container(
			text(
				`Delete everything I store about you? That is ${countOf(ratings.length, 'rating')}, ${countOf(dismissals.length, 'hidden movie')}, ` +
					'what I recommended to you, and your starting point. **It cannot be undone**; `/privacy export` makes a copy first.',
			),
			row(
				button('Delete everything', customId('privacy', 'delete', userId), ButtonStyle.Danger),
				button('Keep it', customId('privacy', 'keep')),
			),
		),
	];
}

export async function deleteEverything(userId: string, { store }: Services): Promise<Block[]> {
	const { ratings, dismissals } = await store.deleteAll(userId);
	return [
		container(
			text(
				`Gone: ${countOf(ratings, 'rating')}, ${countOf(dismissals, 'hidden movie')} and everything else I had about you.`,
			),
		),
	];
}

export function sayKept(): Block[] {
	return [container(text('Nothing was deleted.'))];
}
