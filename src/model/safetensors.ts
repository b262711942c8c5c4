import { z } from 'zod';

/** The element types of a model, by their names in the format. */
const TYPES = { F32: Float32Array, I32: Int32Array, U16: Uint16Array, I8: Int8Array, U8: Uint8Array } as const;

export type TensorData = Float32Array | Int32Array | Uint16Array | Int8Array | Uint8Array;

export interface Tensor {
	readonly shape: readonly number[];
	readonly data: TensorData;
}

/** The content of a `.safetensors` file: named tensors and a table of strings. */
export interface Safetensors {
	readonly metadata: Readonly<Record<string, string>>;
	readonly tensors: Readonly<Record<string, Tensor>>;
}

/** Refuses a model file; the message says exactly why. */
export class ModelFileError extends Error {
	override name = 'ModelFileError';
}

const LENGTH_BYTES = 8;
const MAX_HEADER_BYTES = 1_000_000;
const ALIGNMENT = 8;

const tensorSchema = z.strictObject({
	dtype: z.string(),
	shape: z.array(z.int().min(0)),
	data_offsets: z.tuple([z.int().min(0), z.int().min(0)]),
});
const headerSchema = z
	.object({ __metadata__: z.record(z.string(), z.string()).optional() })
	.catchall(z.unknown())
	.transform(({ __metadata__, ...tensors }) => ({ metadata: __metadata__ ?? {}, tensors }))
	.pipe(z.object({ metadata: z.record(z.string(), z.string()), tensors: z.record(z.string(), tensorSchema) }));

type TensorEntry = z.infer<typeof tensorSchema>;

/**
 * Encodes tensors as https://github.com/huggingface/safetensors describes: the length of the header in 8 bytes, the
 * header as JSON padded with spaces to a multiple of 8, then the data, little-endian and without gaps. Same input, same
 * bytes.
 */
export function encodeSafetensors({ metadata, tensors }: Safetensors): Uint8Array {
	const entries: Record<string, unknown> = { __metadata__: metadata };
	let end = 0;
	for (const [name, { shape, data }] of Object.entries(tensors)) {
		const [dtype] = Object.entries(TYPES).find(([, type]) => data instanceof type)!;
		entries[name] = { dtype, shape, data_offsets: [end, end + data.byteLength] };
		end += data.byteLength;
	}
	const json = new TextEncoder().encode(JSON.stringify(entries));
	const headerBytes = Math.ceil(json.length / ALIGNMENT) * ALIGNMENT;
	const bytes = new Uint8Array(LENGTH_BYTES + headerBytes + end).fill(0x20, LENGTH_BYTES, LENGTH_BYTES + headerBytes);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
	bytes.set(json, LENGTH_BYTES);
	let at = LENGTH_BYTES + headerBytes;
	for (const { data } of Object.values(tensors)) {
		bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
		at += data.byteLength;
	}
	return bytes;
}

/**
 * Decodes a file of F32, I32, U16, I8 and U8 tensors in that format. Trusts nothing: checks every length before using
 * it.
 *
 * @throws {ModelFileError} with the reason when the bytes are not exactly one well-formed file.
 */
export function decodeSafetensors(bytes: Uint8Array): Safetensors {
	const { header, dataFrom } = decodeHeader(bytes);
	const data = bytes.subarray(dataFrom);
	const inOrder = Object.entries(header.tensors).sort(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0]);
	const tensors: Record<string, Tensor> = {};
	let expected = 0;
	for (const [name, entry] of inOrder) {
		checkOffsets(name, entry, expected, data.length);
		tensors[name] = decodeTensor(name, entry, data);
		expected = entry.data_offsets[1];
	}
	if (expected < data.length)
		throw new ModelFileError(`there are ${data.length - expected} bytes after the last tensor`);
	return { metadata: header.metadata, tensors };
}

/** @param expected - Where the tensor before it ends. */
function checkOffsets(
	name: string,
	{ data_offsets: [start, end] }: TensorEntry,
	expected: number,
	length: number,
): void {
	if (start < expected) throw new ModelFileError(`tensor ${name} overlaps the one before it`);
	if (start > expected) throw new ModelFileError(`there is a gap of ${start - expected} bytes before tensor ${name}`);
	if (end <= length) return;
	const missing = end - length;
	throw new ModelFileError(`the file is truncated: tensor ${name} ends ${missing} bytes after the end of the file`);
}

function decodeHeader(bytes: Uint8Array): { header: z.infer<typeof headerSchema>; dataFrom: number } {
	if (bytes.length < LENGTH_BYTES)
		throw new ModelFileError(`the file is truncated: ${bytes.length} bytes are no model`);
	const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
	if (length > MAX_HEADER_BYTES) {
		throw new ModelFileError(
			`the header claims ${length} bytes, more than ${MAX_HEADER_BYTES}; this is not a model file`,
		);
	}
	const dataFrom = LENGTH_BYTES + Number(length);
	if (dataFrom > bytes.length) throw new ModelFileError('the file is truncated: it ends inside the header');
	const parsed = headerSchema.safeParse(parseJson(bytes.subarray(LENGTH_BYTES, dataFrom)));
	if (!parsed.success)
		throw new ModelFileError(`the header is not that of a safetensors file: ${z.prettifyError(parsed.error)}`);
	return { header: parsed.data, dataFrom };
}

function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new ModelFileError('the header is not JSON');
	}
}

function decodeTensor(
	name: string,
	{ dtype, shape, data_offsets: [start, end] }: TensorEntry,
	data: Uint8Array,
): Tensor {
	if (!isType(dtype))
		throw new ModelFileError(`tensor ${name} has type ${dtype}, not ${Object.keys(TYPES).join(', ')}`);
	const bytes = TYPES[dtype].BYTES_PER_ELEMENT * shape.reduce((product, size) => product * size, 1);
	if (bytes !== end - start) {
		throw new ModelFileError(`tensor ${name} of shape [${shape}] needs ${bytes} bytes and has ${end - start}`);
	}
	// Copies, because a view must begin at a multiple of 4 and a foreign header may have any length. Not by `slice`: that
	// of a Buffer copies nothing.
	const copy = new Uint8Array(data.subarray(start, end)).buffer;
	return { shape, data: new TYPES[dtype](copy) };
}

function isType(dtype: string): dtype is keyof typeof TYPES {
	return Object.hasOwn(TYPES, dtype);
}
