import {
	ActionRowBuilder,
	ButtonBuilder,
	ContainerBuilder,
	MediaGalleryBuilder,
	type MessageActionRowComponentBuilder,
	SectionBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
	ThumbnailBuilder,
} from '@discordjs/builders';
import { type APIMessageTopLevelComponent, ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import type { Action } from '../bot/command.ts';
import type { MessageResponse, Payload, UpdateResponse } from '../bot/response.ts';
import { NO_MENTIONS } from '../bot/say.ts';
import type { Movie } from '../catalogue/movie.ts';

/** A row of a message: text, a section, buttons, a menu, or a container around them. */
export type Block = { toJSON(): APIMessageTopLevelComponent };

/** The stripe beside our containers: marquee gold. */
const ACCENT = 0xe8b04a;

/** A new message made of blocks. */
export function composeMessage(blocks: readonly Block[], audience: 'privately' | 'publicly'): MessageResponse {
	return { kind: 'message', payload: compose(blocks, audience === 'privately' ? MessageFlags.Ephemeral : 0) };
}

/** The same message with other blocks. */
export function composeUpdate(blocks: readonly Block[]): UpdateResponse {
	return { kind: 'update', payload: compose(blocks, 0) };
}

/** A button or menu whose answer takes the place of its message. */
export function inPlace(press: BlocksOf): Action {
	return { answers: 'in place', press: async (...asked) => composeUpdate(await press(...asked)) };
}

/** A button or menu whose answer is a message of its own, for the person alone. */
export function aside(press: BlocksOf): Action {
	return { answers: 'privately', press: async (...asked) => composeMessage(await press(...asked), 'privately') };
}

type BlocksOf = (...asked: Parameters<Action['press']>) => Block[] | Promise<Block[]>;

/**
 * A list of movies that loses those that the person hides.
 *
 * @param render the list of these movies
 * @param answer {@link composeUpdate}, or {@link composeMessage} for an audience
 */
export function composeList<Answer extends MessageResponse | UpdateResponse, Listed extends { readonly movie: Movie }>(
	movies: readonly Listed[],
	render: (movies: readonly Listed[]) => Block[],
	answer: (blocks: Block[]) => Answer,
): Answer {
	const movieIds = new Set(movies.map(({ movie }) => movie.id));
	const without = (hidden: ReadonlySet<number>) =>
		compose(render(movies.filter(({ movie }) => !hidden.has(movie.id))), 0);
	return { ...answer(render(movies)), list: { movieIds, without } };
}

function compose(blocks: readonly Block[], flags: number): Payload {
	return {
		flags: flags | MessageFlags.IsComponentsV2,
		components: blocks.map((block) => block.toJSON()),
		allowed_mentions: NO_MENTIONS,
	};
}

export function text(content: string): TextDisplayBuilder {
	return new TextDisplayBuilder({ content });
}

/** Text with a button beside it. */
export function section(content: string, accessory: ButtonBuilder): SectionBuilder {
	return new SectionBuilder().addTextDisplayComponents(text(content)).setButtonAccessory(accessory);
}

/** Text with a picture beside it. @param description for people who do not see it */
export function pictureSection(content: string, url: string, description: string): SectionBuilder {
	const thumbnail = new ThumbnailBuilder().setURL(url).setDescription(description);
	return new SectionBuilder().addTextDisplayComponents(text(content)).setThumbnailAccessory(thumbnail);
}

/** A picture as wide as the message. @param description for people who do not see it */
export function gallery(url: string, description: string): MediaGalleryBuilder {
	return new MediaGalleryBuilder().addItems({ media: { url }, description });
}

export function button(
	label: string,
	id: string,
	style: Exclude<ButtonStyle, ButtonStyle.Link> = ButtonStyle.Secondary,
): ButtonBuilder {
	return new ButtonBuilder().setLabel(label).setCustomId(id).setStyle(style);
}

export function link(label: string, url: string): ButtonBuilder {
	return new ButtonBuilder().setLabel(label).setURL(url).setStyle(ButtonStyle.Link);
}

export function row(
	...components: MessageActionRowComponentBuilder[]
): ActionRowBuilder<MessageActionRowComponentBuilder> {
	return new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(...components);
}

/** Discord's limit on each text of a menu's line. */
export const LINE_LENGTH = 100;

/** One line of a menu. */
export interface MenuOption {
	readonly label: string;
	readonly value: string;
	readonly description?: string;
	readonly default?: boolean;
}

export function menu(placeholder: string, id: string, options: readonly MenuOption[]): StringSelectMenuBuilder {
	return new StringSelectMenuBuilder()
		.setCustomId(id)
		.setPlaceholder(placeholder)
		.addOptions(...options);
}

/** The frame with the coloured stripe. */
export function container(
	...blocks: readonly (
		| TextDisplayBuilder
		| SectionBuilder
		| MediaGalleryBuilder
		| ActionRowBuilder<MessageActionRowComponentBuilder>
	)[]
): ContainerBuilder {
	const box = new ContainerBuilder({ accent_color: ACCENT });
	for (const block of blocks) {
		if (block instanceof TextDisplayBuilder) box.addTextDisplayComponents(block);
		else if (block instanceof SectionBuilder) box.addSectionComponents(block);
		else if (block instanceof MediaGalleryBuilder) box.addMediaGalleryComponents(block);
		else box.addActionRowComponents(block);
	}
	return box;
}
