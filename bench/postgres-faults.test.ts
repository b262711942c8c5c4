import { describe, expect, test } from 'vitest';
import { findPostgres } from '../test/store/start-postgres.ts';
import { cutConnections, failOver, failSerialization, killBetween, killInside } from './postgres-faults.ts';

describe.skipIf(!findPostgres())('nothing that was acknowledged is lost, and nothing is saved twice', () => {
	test.each([
		['a server that is killed between transactions', () => killBetween(1)],
		['a server that is killed inside transactions', () => killInside(1)],
		['connections that are cut', () => cutConnections(20)],
		['serialization failures', () => failSerialization(200)],
		['a standby that is promoted', () => failOver()],
	])('by %s', async (_, run) => {
		const { faults, acknowledged, ...harm } = await run();
		expect(harm).toEqual({ lost: 0, doubled: 0, refused: 0 });
		expect(Math.min(faults, acknowledged)).toBeGreaterThan(0);
	});
});
