declare module 'seek-bzip' {
	interface Output {
		writeByte(byte: number): void;
		flush(): void;
	}
	interface Input {
		readByte(): number;
		read(into: Uint8Array, offset: number, count: number): number;
	}
	const Bunzip: { decode(input: Input, output: Output): unknown };
	export default Bunzip;
}
