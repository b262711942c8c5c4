import { generateKeyPairSync, sign } from 'node:crypto';

/** Signs requests as Discord does, with a key of its own. */
export function createSigner() {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const x = publicKey.export({ format: 'jwk' }).x!;
	return {
		publicKey: Buffer.from(x, 'base64url').toString('hex'),
		/** @param timestamp in seconds since 1970 */
		sign(body: Uint8Array, timestamp = Math.floor(Date.now() / 1000)) {
			const signed = Buffer.concat([Buffer.from(String(timestamp)), body]);
			return { signature: sign(null, signed, privateKey).toString('hex'), timestamp: String(timestamp) };
		},
	};
}
