/** A file of the catalogue cannot be used; the message names the file, the line and what is wrong there. */
export class CatalogueError extends Error {
	override name = 'CatalogueError';
}

/** Says which catalogue could not be read. */
export function explainReading(path: string, error: unknown): CatalogueError {
	if (error instanceof CatalogueError) return error;
	return new CatalogueError(`Cannot read the catalogue ${path}: ${(error as Error).message}`);
}
