import { LabelBuilder, ModalBuilder, StringSelectMenuBuilder, TextInputBuilder } from '@discordjs/builders';
import { type APIModalInteractionResponseCallbackData, TextInputStyle } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import { LONGEST_TITLE } from '../bot/movie-option.ts';
import type { Movie } from '../catalogue/movie.ts';
import type { Nominations } from '../rules/night/nominate.ts';
import type { NightView } from '../rules/night/view-night.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, container, menu, row, text } from './message.ts';
import { movieLines } from './movie-lines.ts';

/** The form of a nomination: from the watchlist, or by title; or to take one back. */
export function showNominationForm(
	nightId: number,
	{ wanted, own }: Nominations,
	texts: Texts,
): APIModalInteractionResponseCallbackData {
	const title = new TextInputBuilder()
		.setCustomId('title')
		.setStyle(TextInputStyle.Short)
		.setRequired(false)
		.setMaxLength(LONGEST_TITLE);
	const form = new ModalBuilder()
		.setCustomId(customId('movienight', 'nominated', nightId))
		.setTitle(texts.say('night.form'));
	if (wanted.length > 0)
		form.addLabelComponents(
			new LabelBuilder()
				.setLabel(texts.say('night.form.wanted'))
				.setStringSelectMenuComponent(chooser('wanted', wanted, texts)),
		);
	form.addLabelComponents(new LabelBuilder().setLabel(texts.say('night.form.title')).setTextInputComponent(title));
	const ownMovies = own.map(({ movie }) => movie);
	if (own.length > 0)
		form.addLabelComponents(
			new LabelBuilder()
				.setLabel(texts.say('night.form.back'))
				.setStringSelectMenuComponent(chooser('back', ownMovies, texts)),
		);
	return form.toJSON();
}

function chooser(id: string, movies: readonly Movie[], texts: Texts): StringSelectMenuBuilder {
	return new StringSelectMenuBuilder()
		.setCustomId(id)
		.setRequired(false)
		.setPlaceholder(texts.say('movie.choose'))
		.addOptions(...movieLines(movies, texts));
}

/** The private menu of a veto; the movie that is vetoed now is chosen. */
export function showVetoes({ night, movies }: NightView, userId: string, texts: Texts): Block[] {
	const vetoed = night.vetoes.find((veto) => veto.userId === userId)?.movieId;
	const lines = movieLines(
		movies.map(({ movie }) => movie),
		texts,
	).map((line) => ({ ...line, default: line.value === String(vetoed) }));
	const takeBack = button(texts.say('night.takeVetoBack'), customId('movienight', 'unveto', night.id));
	return [
		container(
			text(texts.say('night.vetoQuestion')),
			...(lines.length > 0
				? [row(menu(texts.say('movie.choose'), customId('movienight', 'veto', night.id), lines))]
				: []),
			...(vetoed === undefined ? [] : [row(takeBack)]),
		),
	];
}

/** Says that a movie was nominated, where the night's message is drawn again by the clock. */
export function showNominated(texts: Texts): Block[] {
	return [container(text(texts.say('night.nominated')))];
}
