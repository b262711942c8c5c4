import { ButtonStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { Attachment } from '../bot/response.ts';
import type { ComparedMovie, Comparison, TasteProfile } from '../rules/profile-taste.ts';
import type { Texts } from '../texts/texts.ts';
import { drawPng } from './draw-png.ts';
import { formatStars } from './format-stars.ts';
import { type Block, button, container, gallery, row, text } from './message.ts';
import { nameCountry } from './name-country.ts';
import { nameMovie, nameMovieBriefly } from './name-movie.ts';
import { namePerson } from './name-people.ts';
import { nameTrait } from './name-trait.ts';
import { drawTaste } from './taste-chart.ts';

const PICTURE = 'taste.png';
const DECADES = 3;

/** A taste in words and a picture, and the file of the picture. */
export interface TasteCard {
	readonly blocks: Block[];
	readonly files: readonly Attachment[];
}

/**
 * Shows a person's taste.
 *
 * @param sharedBy whose taste it is, where everyone reads it; their own card has a button that shares it
 */
export async function showTaste(taste: TasteProfile, sharedBy: string | undefined, texts: Texts): Promise<TasteCard> {
	const { ratings } = taste;
	const heading =
		sharedBy === undefined
			? texts.say('taste.heading', { ratings })
			: texts.say('taste.shared', { ratings, person: namePerson(sharedBy) });
	const share = button(texts.say('taste.share'), customId('ratings', 'share'), ButtonStyle.Secondary);
	return {
		blocks: [
			container(
				text([heading, ...describeTaste(taste, texts)].join('\n')),
				gallery(`attachment://${PICTURE}`, texts.say('taste.picture')),
				text(`-# ${texts.say('taste.legend')}`),
				...(sharedBy === undefined ? [row(share)] : []),
			),
		],
		files: [{ name: PICTURE, contentType: 'image/png', data: await drawPng(drawTaste(taste)) }],
	};
}

function describeTaste({ themes, decades, countries, others }: TasteProfile, texts: Texts): string[] {
	const count = (name: string, movies: number): string => texts.say('taste.count', { name, movies });
	const most = decades.toSorted((a, b) => b.movies - a.movies).slice(0, DECADES);
	const nameDecade = (decade: number): string => nameTrait('decade', String(decade), texts);
	const named = most.filter(({ movies }) => movies > 0).map(({ decade, movies }) => count(nameDecade(decade), movies));
	return [
		...themes.map(({ feature, movies }) =>
			texts.say('taste.theme', {
				theme: nameTrait(feature.kind, feature.name, texts),
				movies: movies.map((movie) => nameMovieBriefly(movie, texts)),
			}),
		),
		...(named.length > 0 ? [texts.say('taste.decades', { decades: named })] : []),
		...(countries.length > 0
			? [
					texts.say('taste.countries', {
						countries: countries.map(({ code, movies }) => count(nameCountry(code, texts), movies)),
					}),
				]
			: []),
		...(others ? describeOthers(others, texts) : []),
	];
}

/** Differences that round to nothing are none. */
const SAME = 0.05;

function describeOthers({ movies, mine, theirs, love, dislike }: Comparison, texts: Texts): string[] {
	const difference = Math.abs(mine - theirs);
	const key = difference < SAME ? 'taste.same' : mine > theirs ? 'taste.generous' : 'taste.strict';
	const values = { movies, difference, mine, theirs };
	const describe = ({ movie, stars, theirs: average }: ComparedMovie) => ({
		movie: nameMovie(movie, texts),
		stars: formatStars(stars),
		theirs: average,
	});
	return [
		texts.say(key, values),
		...(love ? [texts.say('taste.love', describe(love))] : []),
		...(dislike ? [texts.say('taste.dislike', describe(dislike))] : []),
	];
}
