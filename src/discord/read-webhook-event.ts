import { ApplicationWebhookEventType, ApplicationWebhookType } from 'discord-api-types/v10';
import { z } from 'zod';

const eventSchema = z.union([
	z.object({ type: z.literal(ApplicationWebhookType.Ping) }).transform(() => ({ kind: 'ping' }) as const),
	z
		.object({
			type: z.literal(ApplicationWebhookType.Event),
			event: z.object({
				type: z.literal(ApplicationWebhookEventType.ApplicationDeauthorized),
				data: z.object({ user: z.object({ id: z.string().regex(/^\d{1,20}$/) }) }),
			}),
		})
		.transform(({ event }) => ({ kind: 'deauthorised', userId: event.data.user.id }) as const),
	z
		.object({ type: z.literal(ApplicationWebhookType.Event), event: z.object({ type: z.string() }) })
		.refine(({ event }) => event.type !== ApplicationWebhookEventType.ApplicationDeauthorized)
		.transform(() => ({ kind: 'other' }) as const),
]);

/** What Discord tells by itself: it tries our address, a person removed the bot from their account, or else. */
export type WebhookEvent = z.infer<typeof eventSchema>;

/** Reads what Discord posts as a webhook event. @returns `undefined` for anything else. */
export function readWebhookEvent(body: Buffer): WebhookEvent | undefined {
	try {
		return eventSchema.safeParse(JSON.parse(String(body))).data;
	} catch {
		return undefined;
	}
}
