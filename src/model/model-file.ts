import { open, rename, rm } from 'node:fs/promises';
import { finishInTurns } from '../pieces.ts';
import { decodeInPieces } from './decode-model.ts';
import { encodeModel } from './encode-model.ts';
import type { Model } from './model.ts';
import { ModelFileError } from './safetensors.ts';

/** Far above any model of ours. A larger file is refused before a byte of it is read. */
const MAX_FILE_BYTES = 256 * 2 ** 20;

/**
 * Writes a model. Even after a crash the file holds either the old model or the whole new one.
 *
 * @throws {Error} of `node:fs` when the system refuses to write.
 */
export async function writeModel(path: string, model: Model): Promise<void> {
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const file = await open(temporary, 'w');
		try {
			await file.writeFile(encodeModel(model));
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/**
 * Reads a model and checks everything about it, in turns, so that requests are answered meanwhile.
 *
 * @throws {ModelFileError} when the file is not a sound model; the message names the path and the reason.
 * @throws {Error} of `node:fs` when the system cannot read the file.
 */
export async function readModel(path: string): Promise<Model> {
	const file = await open(path, 'r');
	try {
		const { size } = await file.stat();
		if (size > MAX_FILE_BYTES)
			throw new ModelFileError(`it has ${size} bytes, more than the ${MAX_FILE_BYTES} allowed`);
		return await finishInTurns(decodeInPieces(await file.readFile()));
	} catch (error) {
		if (!(error instanceof ModelFileError)) throw error;
		throw new ModelFileError(`${path} is not a usable model: ${error.message}`);
	} finally {
		await file.close();
	}
}
