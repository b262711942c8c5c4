/** @example describeCounts({ ratings: 1204, shown: 80 }) // '1204 rows in ratings, 80 in shown' */
export function describeCounts(counts: Readonly<Record<string, number>>): string {
	const own = Object.entries(counts).filter(([table]) => !table.startsWith('kysely_'));
	return own.map(([table, count], index) => `${count} ${index === 0 ? 'rows ' : ''}in ${table}`).join(', ');
}
