/** The package's schemas come without declarations; these are the ones we use. */
declare module 'discord-api-spec/zod' {
	import type { ZodMiniType } from 'zod/mini';

	export const ApplicationCommandUpdateRequestSchema: ZodMiniType;
	export const IncomingWebhookInteractionRequestSchema: ZodMiniType;
	export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: ZodMiniType;
	export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: ZodMiniType;
	export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: ZodMiniType;
	export const ModalInteractionCallbackRequestDataSchema: ZodMiniType;
}
