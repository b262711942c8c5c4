/** The port or address is not available; the message says which and what to do. */
class ListenError extends Error {
	override name = 'ListenError';
}

/** @returns `error` itself where it has nothing to do with the address. */
export function explainListenError(error: unknown, host: string, port: number): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		case 'EADDRINUSE':
			return new ListenError(
				`Port ${port} on ${host} is taken by another program. ` +
					`Stop that one, or choose another port: PORT=${port + 1} npm start`,
			);
		case 'EACCES':
			return new ListenError(`Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return new ListenError(
				`HOST=${host} is not an address of this machine. Leave HOST out to serve this machine only.`,
			);
		default:
			return error;
	}
}
