import Fastify, { type FastifyInstance } from 'fastify';

/** Sockets that send nothing, or half a request, do not stay. */
const TIMEOUTS = {
	/** For a whole request with its body. */
	requestTimeout: 10_000,
	keepAliveTimeout: 5_000,
	/** Without a byte in either direction; an event stream needs a heartbeat. */
	connectionTimeout: 60_000,
	http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
};

/** Where a server listens. */
export interface Address {
	readonly host: string;
	/** 0 takes any free one. */
	readonly port: number;
}

/** The environment variables that say where. */
interface AddressVariables {
	readonly host: string;
	readonly port: string;
}

/** The port or address is not available; the message says which and what to do. */
class ListenError extends Error {
	override name = 'ListenError';
}

/** Makes an HTTP server of ours. It listens after {@link listen}. */
export function createHttpServer(bodyLimit: number): FastifyInstance {
	return Fastify({ bodyLimit, ...TIMEOUTS });
}

/**
 * Starts to listen. Closes the server if it cannot.
 *
 * @returns the URL.
 * @throws {ListenError} when the port is taken or may not be used, or the address is not of this machine.
 */
export async function listen(app: FastifyInstance, address: Address, variables: AddressVariables): Promise<string> {
	try {
		return await app.listen(address);
	} catch (error) {
		await app.close();
		throw explainListenError(error, address, variables);
	}
}

/** @returns `error` itself where it has nothing to do with the address. */
function explainListenError(error: unknown, { host, port }: Address, variables: AddressVariables): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		case 'EADDRINUSE':
			return new ListenError(
				`Port ${port} on ${host} is taken by another program. ` +
					`Stop that one, or choose another port: ${variables.port}=${port + 1} npm start`,
			);
		case 'EACCES':
			return new ListenError(
				`Port ${port} may not be used by this user. Choose one above 1023: ${variables.port}=3000 npm start`,
			);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return new ListenError(
				`${variables.host}=${host} is not an address of this machine. ` +
					`Leave ${variables.host} out to serve this machine only.`,
			);
		default:
			return error;
	}
}
