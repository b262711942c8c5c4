import { type Meter, NO_METER } from '../bot/meter.ts';
import type { Transport } from '../bot/transport.ts';
import type { Services } from '../services.ts';

/** Watches this process, and says over HTTP what it sees. */
export interface Monitor {
	readonly meter: Meter;
	/** The same services, with their calls measured. Again for services that replace others. */
	measure(services: Services): Services;
	/** Counts a try to load a new model or catalogue. */
	reloadDone(isLoaded: boolean): void;
	/** From now on `/ready` says what the transport does. */
	watch(transport: Transport): void;
	close(): Promise<void>;
}

/** Watches nothing. */
export const NO_MONITOR: Monitor = {
	meter: NO_METER,
	measure: (services) => services,
	reloadDone() {},
	watch() {},
	async close() {},
};
