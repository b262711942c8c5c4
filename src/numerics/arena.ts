/** Makes arrays of zeros. */
export interface Allocator {
	floats(length: number): Float64Array;
	integers(length: number): Int32Array;
	/** Makes an array of single-precision numbers. */
	singles(length: number): Float32Array;
}

/** Makes arrays on the heap, for JavaScript alone. */
export const HEAP: Allocator = {
	floats: (length) => new Float64Array(length),
	integers: (length) => new Int32Array(length),
	singles: (length) => new Float32Array(length),
};

/**
 * Makes arrays in one WebAssembly memory, where the kernel and every thread can reach them. They live as long as the
 * memory. Each function throws a RangeError when the memory would exceed 4 GB, or the machine has no more.
 */
export interface Arena extends Allocator {
	readonly memory: WebAssembly.Memory;
	/** Makes an array of integers below 65,536. */
	shorts(length: number): Uint16Array;
	/** Makes an array of integers below 256. */
	bytes(length: number): Uint8Array;
	/** Whether an array was made here. */
	holds(array: ArrayBufferView): boolean;
}

const PAGE_BYTES = 65_536;
/** A 32-bit address reaches no further. */
const MAX_PAGES = 65_536;
/** A cache line. Each array begins at one, and a line of zeros follows it, since the kernel may load past the end. */
const LINE_BYTES = 64;

/**
 * Creates an empty arena. Nothing in it is ever freed: throw the arena away as a whole.
 *
 * @example const arena = createArena(); const row = arena.floats(64);
 */
export function createArena(): Arena {
	const memory = new WebAssembly.Memory({ initial: 1, maximum: MAX_PAGES, shared: true });
	let [top, pages] = [LINE_BYTES, 1];
	// Growing a memory makes a new buffer object for it.
	const buffers = new WeakSet<ArrayBufferLike>();
	const reserve = (bytes: number): number => {
		const begin = top;
		const next = LINE_BYTES * Math.ceil((top + bytes) / LINE_BYTES + 1);
		const missing = Math.ceil(next / PAGE_BYTES) - pages;
		if (missing > 0) {
			growMemory(memory, missing, next);
			pages += missing;
		}
		buffers.add(memory.buffer);
		top = next;
		return begin;
	};
	const make = <A>(type: ArrayType<A>): ((length: number) => A) => {
		return (length) => {
			const begin = reserve(length * type.BYTES_PER_ELEMENT);
			return new type(memory.buffer, begin, length);
		};
	};
	return {
		memory,
		holds: ({ buffer }) => buffers.has(buffer),
		singles: make(Float32Array),
		shorts: make(Uint16Array),
		bytes: make(Uint8Array),
		floats: make(Float64Array),
		integers: make(Int32Array),
	};
}

/** @param bytes - Size of the grown memory, for the message. */
function growMemory(memory: WebAssembly.Memory, pages: number, bytes: number): void {
	try {
		memory.grow(pages);
	} catch (cause) {
		const megabytes = Math.ceil(bytes / 2 ** 20);
		const reason = 'which is more than the 4096 there can be, or than this machine has left';
		throw new RangeError(`${megabytes} MB of memory are needed, ${reason}; use fewer ratings, factors or threads`, {
			cause,
		});
	}
}

/** A class of typed arrays. */
interface ArrayType<A> {
	readonly BYTES_PER_ELEMENT: number;
	new (buffer: ArrayBufferLike, begin: number, length: number): A;
}

/** The same numbers in an array of the allocator's. */
export function copyFloats(values: ArrayLike<number>, allocator: Allocator): Float64Array {
	const copy = allocator.floats(values.length);
	copy.set(values);
	return copy;
}

/** Copies integers into an array of the allocator's. */
export function copyIntegers(values: ArrayLike<number>, allocator: Allocator): Int32Array {
	const copy = allocator.integers(values.length);
	copy.set(values);
	return copy;
}
