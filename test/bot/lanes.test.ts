import { describe, expect, test } from 'vitest';
import { createLanes, LaneFullError, OutdatedError } from '../../src/bot/lanes.ts';
import { createRandom } from '../../src/numerics/random.ts';

const CROWD = 100;

const openLanes = (capacity: number, isPressed?: () => boolean) =>
	createLanes({ capacity, crowd: CROWD, ...(isPressed ? { isPressed } : {}) });

/** Work that ends when told to. */
function createGate() {
	let open = (): void => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { opened, open };
}

test('a lane with six hundred things to do holds up another by one', async () => {
	const lanes = openLanes(1000);
	const done: string[] = [];
	const busy = Array.from({ length: 600 }, (_, at) => lanes.run('busy', () => void done.push(`busy ${at}`)));
	await lanes.run('other', () => void done.push('other'));
	expect(done.indexOf('other')).toBeLessThanOrEqual(1);
	await Promise.all(busy);
	expect(done).toHaveLength(601);
});

test('one lane does one thing at a time, in order', async () => {
	const lanes = openLanes(10);
	const gate = createGate();
	const done: number[] = [];
	const first = lanes.run('a', async () => {
		await gate.opened;
		done.push(1);
	});
	const second = lanes.run('a', () => void done.push(2));
	await lanes.run('b', () => void done.push(3));
	gate.open();
	await Promise.all([first, second]);
	expect(done).toEqual([3, 1, 2]);
});

test('a full lane refuses, and takes more once it has room', async () => {
	const lanes = openLanes(2);
	const gate = createGate();
	const started = createGate();
	const running = lanes.run('a', () => {
		started.open();
		return gate.opened;
	});
	await started.opened;
	const waiting = [lanes.run('a', () => 1), lanes.run('a', () => 2)];
	expect(() => lanes.run('a', () => 3)).toThrow(LaneFullError);
	await expect(lanes.run('b', () => 4)).resolves.toBe(4);
	gate.open();
	await expect(Promise.all([running, ...waiting])).resolves.toEqual([undefined, 1, 2]);
	await expect(lanes.run('a', () => 5)).resolves.toBe(5);
});

test('what fails fails alone', async () => {
	const lanes = openLanes(10);
	const failing = lanes.run('a', () => {
		throw new Error('no');
	});
	const next = lanes.run('a', () => 'yes');
	await expect(failing).rejects.toThrow('no');
	await expect(next).resolves.toBe('yes');
});

test('the event loop turns between two things', async () => {
	const lanes = openLanes(100);
	const order: string[] = [];
	const work = Array.from({ length: 50 }, (_, at) => lanes.run(`lane ${at}`, () => void order.push('work')));
	setImmediate(() => order.push('someone else'));
	await Promise.all(work);
	expect(order.indexOf('someone else')).toBeLessThan(5);
});

describe('the latest of a lane', () => {
	test('takes the place of what waits, which rejects', async () => {
		const lanes = openLanes(10);
		const done: string[] = [];
		const type = (typed: string) => lanes.runLatest('a types', () => void done.push(typed));
		const older = [type('l'), type('li')].map((each) => expect(each).rejects.toThrow(OutdatedError));
		await type('lio');
		await Promise.all(older);
		expect(done).toEqual(['lio']);
		expect(lanes.waiting).toBe(0);
	});

	test('leaves what runs already and what others wait for', async () => {
		const lanes = openLanes(10);
		const [gate, started] = [createGate(), createGate()];
		const running = lanes.runLatest('a types', () => {
			started.open();
			return gate.opened;
		});
		await started.opened;
		const next = lanes.runLatest('a types', () => 'a');
		await expect(lanes.runLatest('b types', () => 'b')).resolves.toBe('b');
		gate.open();
		await expect(Promise.all([running, next])).resolves.toEqual([undefined, 'a']);
	});

	test('goes before everything else, also while lanes pause', async () => {
		const lanes = openLanes(1000, () => true);
		const done: string[] = [];
		const lists = Array.from({ length: 3 }, (_, at) => lanes.run(`list ${at}`, () => void done.push('list')));
		await lanes.runLatest('a types', () => void done.push('typed'));
		expect(done).toEqual(['typed']);
		await Promise.all(lists);
		expect(done).toEqual(['typed', 'list', 'list', 'list']);
	});
});

test('lanes start nothing in the next turns while sockets need the thread', async () => {
	let isPressed = true;
	const lanes = openLanes(10, () => isPressed);
	let done = 0;
	const work = Array.from({ length: 50 }, (_, at) => lanes.run(`lane ${at}`, () => void done++));
	for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
	expect(done).toBeLessThan(2);
	isPressed = false;
	await Promise.all(work);
	expect(done).toBe(50);
});

test('lanes say how much waits in all of them', async () => {
	const lanes = openLanes(10);
	const work = ['a', 'a', 'b'].map((lane) => lanes.run(lane, () => {}));
	expect(lanes.waiting).toBe(3);
	await Promise.all(work);
	expect(lanes.waiting).toBe(0);
});

describe('who goes first', () => {
	test('something quick overtakes one thing, and the next one goes before another quick one', async () => {
		const lanes = openLanes(10);
		const done: string[] = [];
		const all = ['a', 'b', 'c'].map((name) => lanes.run(name, () => void done.push(name)));
		for (const name of ['q', 'r', 's', 't']) all.push(lanes.runLatest(name, () => void done.push(name)));
		await Promise.all(all);
		expect(done).toEqual(['q', 'a', 'r', 'b', 's', 'c', 't']);
	});

	test('in a crowd everything quick goes first', async () => {
		const lanes = openLanes(10);
		const done: string[] = [];
		const usual = Array.from({ length: CROWD }, (_, at) => lanes.run(`lane ${at}`, () => void done.push('usual')));
		const quick = Array.from({ length: 30 }, (_, at) => lanes.runLatest(`q ${at}`, () => void done.push('quick')));
		expect(lanes.isCrowded).toBe(true);
		await Promise.all([...usual, ...quick]);
		expect(lanes.isCrowded).toBe(false);
		expect(done.slice(0, 30)).toEqual(Array(30).fill('quick'));
	});

	test.each([1, 2, 3, 4, 5])('each waits for few that came later, whatever comes (%i)', async (seed) => {
		const started = await runRandomly(seed);
		for (const [at, one] of started.entries()) {
			const meanwhile = started.slice(one.startedBefore, at);
			const later = meanwhile.filter(({ place }) => place > one.place);
			const usual = meanwhile.filter(({ isQuick }) => !isQuick).length;
			if (one.isQuick) expect(later).toEqual([]);
			if (one.isQuick) expect(usual).toBeLessThanOrEqual(meanwhile.length - usual + 1);
			else expect(later.every(({ isQuick }) => isQuick) && later.length).toBeLessThanOrEqual(usual + 1);
		}
	});
});

/** Something that ran. */
interface Started {
	readonly isQuick: boolean;
	/** How many things came before it. */
	readonly place: number;
	/** How many had started when it came. */
	readonly startedBefore: number;
}

/** Lets quick and other things come at random, fewer than a crowd, and tells in which order they started. */
async function runRandomly(seed: number): Promise<Started[]> {
	const { uniform } = createRandom(seed);
	const lanes = openLanes(10);
	const started: Started[] = [];
	const all: Promise<unknown>[] = [];
	for (let turn = 0; turn < 300; turn++) {
		for (let more = Math.floor(uniform() * 3.2); more > 0 && lanes.waiting < CROWD - 1; more--) {
			const one = { isQuick: uniform() < 0.6, place: all.length, startedBefore: started.length };
			const work = () => void started.push(one);
			all.push(one.isQuick ? lanes.runLatest(`${one.place}`, work) : lanes.run(`${one.place}`, work));
		}
		await new Promise(setImmediate);
	}
	await Promise.all(all);
	expect(started).toHaveLength(all.length);
	return started;
}
