import type { APIButtonComponent } from 'discord-api-types/v10';
import { customId } from '../bot/custom-id.ts';
import type { TrainingChoice } from '../rules/training-choice.ts';
import type { Texts } from '../texts/texts.ts';
import { type Block, button, container, row, text } from './message.ts';

/** Whether a person's ratings train the model, and a button to change it. */
export function showTraining({ trains, hasStopped }: TrainingChoice, texts: Texts): Block[] {
	const [choice, about] = trains
		? (['training.on', 'training.on.about'] as const)
		: (['training.off', 'training.off.about'] as const);
	const current = texts.say('training.current', { choice: texts.say(choice), about: texts.say(about) });
	const lines = [current, ...(hasStopped ? [texts.say('training.forgets')] : [])];
	return [container(text(lines.join('\n')), row(trainingButton(trains, texts)))];
}

/** Switches over from what holds now. */
export function trainingButton(trains: boolean, texts: Texts): APIButtonComponent {
	return button(
		texts.say(trains ? 'training.stop' : 'training.start'),
		customId('privacy', 'train', trains ? 'off' : 'on'),
	);
}
