/**
 * Declares what we use of WebAssembly: TypeScript declares it among a browser's globals only, which this project leaves
 * out.
 */
declare namespace WebAssembly {
	class Memory {
		constructor(descriptor: { initial: number; maximum: number; shared: true });
		readonly buffer: SharedArrayBuffer;
		/** @returns how many pages there were before. */
		grow(pages: number): number;
	}
	class Module {
		constructor(bytes: Uint8Array);
	}
	class Instance {
		constructor(module: Module, imports: Record<string, Record<string, unknown>>);
		readonly exports: Record<string, unknown>;
	}
}
