declare module 'seek-bzip' {
	interface Output {
		writeByte(byte: number): void;
		flush(): void;
	}
	const Bunzip: { decode(input: { readByte(): number }, output: Output): unknown };
	export default Bunzip;
}
