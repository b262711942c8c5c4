import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * What becomes of a message to the server: it arrives, the connection breaks before it or before the answer, or the
 * connection is silent from then on, as behind a machine that lost its power.
 */
type Fate = 'arrives' | 'is lost' | 'gets no answer' | 'vanishes';

/** Stands between the store and a server, and breaks connections. */
export interface BreakingProxy {
	/** The address of the server's database through this proxy. */
	urlOf(url: string): string;
	/** Decides by its text what becomes of each message; all arrive if left out. */
	decide: (message: string) => Fate;
	/** Where new connections go. */
	port: number;
	/** Whether it takes no connections. */
	isClosed: boolean;
	/** Breaks all connections. */
	cut(): void;
	remove(): Promise<void>;
}

export async function startProxy(serverPort: number): Promise<BreakingProxy> {
	const sockets = new Set<Socket>();
	const keep = (socket: Socket): Socket => {
		sockets.add(socket);
		return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
	};
	const listener = createServer((incoming) => {
		const client = keep(incoming);
		if (proxy.isClosed) return void client.destroy();
		const server = keep(connect(proxy.port, '127.0.0.1'));
		let isDeaf = false;
		let isSilent = false;
		client.on('data', (data) => {
			const fate = proxy.decide(data.toString('latin1'));
			if (fate === 'is lost') return void client.destroy();
			isSilent ||= fate === 'vanishes';
			if (isSilent) return;
			isDeaf ||= fate === 'gets no answer';
			server.write(data);
		});
		server.on('data', (data) => {
			if (isDeaf) client.destroy();
			else if (!isSilent) client.write(data);
		});
		client.on('close', () => server.destroy());
		server.on('close', () => isSilent || client.destroy());
	});
	listener.listen(0, '127.0.0.1');
	await once(listener, 'listening');
	const { port } = listener.address() as { port: number };
	const proxy: BreakingProxy = {
		urlOf: (url) => url.replace(/:\d+\//, `:${port}/`),
		decide: () => 'arrives',
		port: serverPort,
		isClosed: false,
		cut() {
			for (const socket of sockets) socket.destroy();
		},
		async remove() {
			proxy.cut();
			listener.close();
			await once(listener, 'close');
		},
	};
	return proxy;
}
