import {
	ButtonBuilder,
	MediaGalleryBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
	ThumbnailBuilder,
} from '@discordjs/builders';
import {
	type APIActionRowComponent,
	type APIButtonComponent,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APIContainerComponent,
	type APIMediaGalleryComponent,
	type APIMessageTopLevelComponent,
	type APISectionComponent,
	type APIStringSelectComponent,
	type APITextDisplayComponent,
	ButtonStyle,
	ComponentType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { Action } from '../bot/command.ts';
import type { MessageResponse, Payload, UpdateResponse } from '../bot/response.ts';
import { NO_MENTIONS } from '../bot/say.ts';
import type { Movie } from '../catalogue/movie.ts';

/*
 * discord.js' builders build texts, buttons and menus, since they know Discord's limits. Rows, sections and containers
 * are plain data: their builders would make the same rules again for each message, which doubles the time of a card.
 */

/** A row of a message: text, a section, buttons, a menu, or a container around them. */
export type Block = APIMessageTopLevelComponent;

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
		components: [...blocks],
		allowed_mentions: NO_MENTIONS,
	};
}

export function text(content: string): APITextDisplayComponent {
	return new TextDisplayBuilder({ content }).toJSON();
}

/** Text with a button beside it. */
export function section(content: string, accessory: APIButtonComponent): APISectionComponent {
	return { type: ComponentType.Section, components: [text(content)], accessory };
}

/** Text with a picture beside it. @param description for people who do not see it */
export function pictureSection(content: string, url: string, description: string): APISectionComponent {
	const accessory = new ThumbnailBuilder().setURL(url).setDescription(description).toJSON();
	return { type: ComponentType.Section, components: [text(content)], accessory };
}

/** A picture as wide as the message. @param description for people who do not see it */
export function gallery(url: string, description: string): APIMediaGalleryComponent {
	return new MediaGalleryBuilder().addItems({ media: { url }, description }).toJSON();
}

export function button(
	label: string,
	id: string,
	style: Exclude<ButtonStyle, ButtonStyle.Link> = ButtonStyle.Secondary,
	isDisabled = false,
): APIButtonComponent {
	const built = new ButtonBuilder().setLabel(label).setCustomId(id).setStyle(style);
	return (isDisabled ? built.setDisabled(true) : built).toJSON();
}

export function link(label: string, url: string): APIButtonComponent {
	return new ButtonBuilder().setLabel(label).setURL(url).setStyle(ButtonStyle.Link).toJSON();
}

export function row(
	...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> {
	return { type: ComponentType.ActionRow, components };
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

export function menu(placeholder: string, id: string, options: readonly MenuOption[]): APIStringSelectComponent {
	return new StringSelectMenuBuilder()
		.setCustomId(id)
		.setPlaceholder(placeholder)
		.addOptions(...options)
		.toJSON();
}

/** The frame with the coloured stripe. */
export function container(...components: APIComponentInContainer[]): APIContainerComponent {
	return { type: ComponentType.Container, accent_color: ACCENT, components };
}
