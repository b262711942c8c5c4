import { FileUploadBuilder, LabelBuilder, ModalBuilder } from '@discordjs/builders';
import { customId } from '../bot/custom-id.ts';
import type { ModalResponse } from '../bot/response.ts';
import type { Texts } from '../texts/texts.ts';

/** The field of the modal that holds the file. */
export const FILE_FIELD = 'file';

/**
 * Asks for the file of another service. It takes any type: what a file is, its content decides, and a filter by endings
 * would refuse a renamed one.
 */
export function askForFile(texts: Texts): ModalResponse {
	const field = new LabelBuilder()
		.setLabel(texts.say('import.modal.label'))
		.setDescription(texts.say('import.modal.description'))
		.setFileUploadComponent(new FileUploadBuilder().setCustomId(FILE_FIELD));
	const modal = new ModalBuilder()
		.setCustomId(customId('import', 'upload'))
		.setTitle(texts.say('import.modal.title'))
		.addLabelComponents(field);
	return { kind: 'modal', payload: modal.toJSON() };
}
