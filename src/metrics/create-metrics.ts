import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../bot/meter.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import { type MethodName, timeMethods } from './time-methods.ts';

/** Everything that can be measured, in the text format of Prometheus. */
export interface Metrics {
	readonly meter: Meter;
	/** The same services, with their calls measured. Says which model and catalogue they hold. */
	measure(services: Services): Services;
	/** Counts a try to load a new model or catalogue. */
	reloadDone(isLoaded: boolean): void;
	/** Gives a way to look which connections are up, by shard. */
	watchConnections(list: () => ReadonlyMap<number, boolean>): void;
	readonly contentType: string;
	print(): Promise<string>;
}

/** From a suggestion's millisecond to Discord's 3 s, and what is deferred beyond. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10, 60];
/** From a cached read to a wait for the lock of another process. */
const CALL_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 10];

/** Its calls that compute something for a person. The others look something up, thousands of times for a filter. */
const RECOMMENDER_METHODS = [
	...(['recommend', 'recommendToGroup', 'predict', 'scoreAll'] as const),
	...(['similar', 'commonGround', 'traitsOf'] as const),
] as const;

/**
 * Makes the metrics of this process, those of Node included: memory, garbage collection, the lag of the event loop.
 *
 * The values of every label are names in our code, so there are never more series than commands, actions and methods.
 */
export function createMetrics(): Metrics {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const reloads = new Counter({
		name: 'matinee_reloads_total',
		help: 'Tries to load a new model or catalogue without a restart, by outcome.',
		labelNames: ['outcome'],
		registers,
	});
	return {
		meter: createMeter(registers),
		measure: createMeasure(registers),
		reloadDone: (isLoaded) => reloads.inc({ outcome: isLoaded ? 'loaded' : 'refused' }),
		watchConnections: (list) => watchConnections(registers, list),
		contentType: registry.contentType,
		print: () => registry.metrics(),
	};
}

function createMeter(registers: Registry[]): Meter {
	const requests = new Counter({
		name: 'matinee_requests_total',
		help: 'Interactions that are over, by kind, command and outcome.',
		labelNames: ['kind', 'command', 'outcome'],
		registers,
	});
	const requestSeconds = new Histogram({
		name: 'matinee_request_seconds',
		help: 'Time from when a person asked until the answer was sent, deferred answers included.',
		labelNames: ['kind', 'command'],
		buckets: REQUEST_BUCKETS,
		registers,
	});
	const deferrals = new Counter({
		name: 'matinee_deferrals_total',
		help: 'Answers that were deferred, by whether Discord took the deferral.',
		labelNames: ['command', 'outcome'],
		registers,
	});
	return {
		requestDone({ kind, command, outcome, seconds }) {
			requests.inc({ kind, command, outcome });
			requestSeconds.observe({ kind, command }, seconds);
		},
		deferralDone: (command, isTaken) => deferrals.inc({ command, outcome: isTaken ? 'taken' : 'failed' }),
		watchWaiting(count) {
			new Gauge({
				name: 'matinee_waiting_requests',
				help: 'Interactions that wait for their turn.',
				collect() {
					this.set(count());
				},
				registers,
			});
		},
	};
}

function watchConnections(registers: Registry[], list: () => ReadonlyMap<number, boolean>): void {
	new Gauge({
		name: 'matinee_shard_connected',
		help: 'Whether the connection of a shard to Discord is up: 1 or 0.',
		labelNames: ['shard'],
		collect() {
			this.reset();
			for (const [shard, isUp] of list()) this.set({ shard }, isUp ? 1 : 0);
		},
		registers,
	});
}

function createMeasure(registers: Registry[]): Metrics['measure'] {
	const storeSeconds = new Histogram({
		name: 'matinee_store_seconds',
		help: 'Time of a call to the store, the wait for a lock included.',
		labelNames: ['method'],
		buckets: CALL_BUCKETS,
		registers,
	});
	const recommenderSeconds = new Histogram({
		name: 'matinee_recommender_seconds',
		help: 'Time to fold a person in, to score the movies and to arrange the list.',
		labelNames: ['method'],
		buckets: CALL_BUCKETS,
		registers,
	});
	const describeVersions = createVersions(registers);
	/** A store is wrapped once: rules keep what waits in memory by its store, and a reload must not lose that. */
	const timedStores = new WeakMap<Store, Store>();
	const timeStore = (store: Store): Store => {
		const timed =
			timedStores.get(store) ??
			timeMethods(store, listMethods(store), (method, seconds) => storeSeconds.observe({ method }, seconds));
		timedStores.set(store, timed);
		return timed;
	};
	return (services) => {
		describeVersions(services);
		const { store, recommender } = services;
		return {
			...services,
			store: timeStore(store),
			recommender: timeMethods(recommender, RECOMMENDER_METHODS, (method, seconds) =>
				recommenderSeconds.observe({ method }, seconds),
			),
		};
	};
}

/** All its verbs. To close it is no work for a person. */
function listMethods(store: Store): MethodName<Store>[] {
	const names = Object.keys(store) as (keyof Store)[];
	return names.filter((name): name is MethodName<Store> => typeof store[name] === 'function' && name !== 'close');
}

function createVersions(registers: Registry[]): (services: Services) => void {
	const catalogueInfo = new Gauge({
		name: 'matinee_catalogue_info',
		help: 'The catalogue of now: its movies, labelled with the day up to which it knows new ones.',
		labelNames: ['date'],
		registers,
	});
	const modelInfo = new Gauge({
		name: 'matinee_model_info',
		help: 'The model of now: its movies, labelled with its name.',
		labelNames: ['id'],
		registers,
	});
	return ({ catalogueDate = 'unknown', catalogue: { size }, recommender, modelId }) => {
		catalogueInfo.reset();
		catalogueInfo.set({ date: catalogueDate }, size);
		modelInfo.reset();
		modelInfo.set({ id: modelId }, recommender.movieIds.length);
	};
}
