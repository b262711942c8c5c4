import { expect, test } from 'vitest';
import { createVerifier } from '../../src/discord/verify-signature.ts';
import { createSigner } from './create-signer.ts';

const signer = createSigner();
const NOW = 1_795_721_877_000;
const judge = createVerifier(signer.publicKey, () => NOW);
const body = Buffer.from('{"type":1}');
const at = (timestamp: number) => ({ ...signer.sign(body, timestamp), body });

test('what Discord signed just now is valid, by a clock that is minutes off, too', () => {
	for (const seconds of [0, -299, 299]) expect(judge(at(NOW / 1000 + seconds))).toBe('valid');
});

test('what was signed earlier is stale', () => {
	for (const seconds of [-301, 301, -86_400]) expect(judge(at(NOW / 1000 + seconds))).toBe('stale');
});

test('whatever differs by one bit or was signed by another is forged', () => {
	const good = at(NOW / 1000);
	const flipped = Buffer.from(good.signature, 'hex');
	flipped[10] ^= 1;
	const spoilt = [
		{ ...good, body: Buffer.from('{"type":2}') },
		{ ...good, body: Buffer.from('') },
		{ ...good, timestamp: String(NOW / 1000 + 1) },
		{ ...good, timestamp: `0${good.timestamp}` },
		{ ...good, timestamp: '' },
		{ ...good, timestamp: '1e9' },
		{ ...good, signature: flipped.toString('hex') },
		{ ...good, signature: good.signature.slice(2) },
		{ ...good, signature: '' },
		{ ...good, signature: 'z'.repeat(128) },
		{ ...createSigner().sign(body, NOW / 1000), body },
	];
	for (const each of spoilt) expect(judge(each)).toBe('forged');
});
