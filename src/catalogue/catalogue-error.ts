/** A file of the catalogue cannot be used; the message names the file, the line and what is wrong there. */
export class CatalogueError extends Error {
	override name = 'CatalogueError';
}
