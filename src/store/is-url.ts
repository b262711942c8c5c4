/** Whether this is the URL of a PostgreSQL database, and not a path. */
export function isUrl(where: string): boolean {
	return /^postgres(ql)?:\/\//i.test(where);
}
