/** A list whose items are made when they are asked for. An array is one, too. */
export interface Lookup<Item> {
	readonly length: number;
	/** @param place from 0 to `length - 1` */
	at(place: number): Item;
}
