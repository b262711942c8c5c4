import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { showHelp } from '../src/cards/help-card.ts';
import { composeMessage } from '../src/cards/message.ts';
import { localise } from '../src/texts/localise.ts';

export default {
	data: { ...EVERYWHERE, ...localise('help.command.name', 'help.command.description') },
	answers: () => 'privately',
	execute: (_request, { tmdb }, texts) => composeMessage(showHelp(tmdb.isOn, texts), 'privately'),
} satisfies Command;
