import {
	ActionRowBuilder,
	ButtonBuilder,
	ContainerBuilder,
	type MessageActionRowComponentBuilder,
	SectionBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
} from '@discordjs/builders';
import { type APIMessageTopLevelComponent, ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import type { MessageResponse, Payload, UpdateResponse } from '../bot/response.ts';
import { NO_MENTIONS } from '../bot/say.ts';

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
	...blocks: readonly (TextDisplayBuilder | SectionBuilder | ActionRowBuilder<MessageActionRowComponentBuilder>)[]
): ContainerBuilder {
	const box = new ContainerBuilder().setAccentColor(ACCENT);
	for (const block of blocks) {
		if (block instanceof TextDisplayBuilder) box.addTextDisplayComponents(block);
		else if (block instanceof SectionBuilder) box.addSectionComponents(block);
		else box.addActionRowComponents(block);
	}
	return box;
}
