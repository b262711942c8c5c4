import { Refusal } from '../bot/refusal.ts';
import type { OptionValue } from '../bot/request.ts';
import type { Services } from '../services.ts';

export const TRAINING_CHOICES = ['on', 'off'] as const;

/** Whether a person's ratings train the model. */
export interface TrainingChoice {
	readonly trains: boolean;
	/** Whether they did until now. */
	readonly hasStopped: boolean;
}

/**
 * Changes whether a person's ratings train the model, where they say so. They do not, until the person agrees.
 *
 * @throws {Refusal} for anything but "on" and "off".
 */
export async function chooseTraining(
	userId: string,
	value: OptionValue | undefined,
	{ store }: Services,
): Promise<TrainingChoice> {
	const trained = (await store.agreedToTrainingAt(userId)) !== undefined;
	if (value === undefined) return { trains: trained, hasStopped: false };
	if (value !== 'on' && value !== 'off') throw new Refusal('training.unknown');
	await store.agreeToTraining(userId, value === 'on');
	return { trains: value === 'on', hasStopped: trained && value === 'off' };
}
