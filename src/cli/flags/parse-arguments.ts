import { parseArgs } from 'node:util';
import type { Config } from '../../config.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { UsageError } from '../usage-error.ts';
import { findNearest } from './find-nearest.ts';
import { type Flags, readValue, type ValuesOf } from './flag.ts';

/**
 * Reads what stands behind the name of a subcommand. A flag wins over the environment, and the environment over `.env`.
 *
 * @throws {UsageError} when a flag is unknown, lacks its value or cannot be used.
 * @example parseArguments(['--seed', '7'], train, loadConfig()).flags.seed // 7
 */
export function parseArguments<F extends Flags>(
	args: readonly string[],
	{ name, flags, operands }: Pick<Subcommand<F>, 'name' | 'flags' | 'operands'>,
	config: Config,
): Call<F> {
	const options = Object.entries(flags).map(([key, { label }]) => [
		toKebabCase(key),
		{ type: label === undefined ? 'boolean' : 'string' } as const,
	]);
	// Not strict: its complaints would name neither the nearest flag nor what the value stands for.
	const { tokens, positionals } = parseArgs({
		args: [...args],
		options: Object.fromEntries(options),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const typed = tokens.filter((token) => token.kind === 'option');
	for (const token of typed) checkToken(token, flags);
	const read = positionals.map((text) => {
		if (operands === undefined) throw new UsageError(`${name} takes flags only, not "${text}".`);
		return readValue(operands.kind, text, operands.usage);
	});
	const values = Object.entries(flags).map(([key, flag]) => {
		const own = typed.filter((token) => token.name === toKebabCase(key));
		const texts = own.map(({ value = '' }) => value);
		return [key, flag.read(texts, `--${toKebabCase(key)}`, config)];
	});
	return { flags: Object.fromEntries(values) as ValuesOf<F>, operands: read, args, config };
}

/** `minRatings` is `--min-ratings` on the command line. */
export function toKebabCase(key: string): string {
	return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

interface OptionToken {
	readonly name: string;
	readonly rawName: string;
	readonly value?: string;
	readonly inlineValue?: boolean;
}

function checkToken({ name, rawName, value, inlineValue }: OptionToken, flags: Flags): void {
	const names = Object.keys(flags).map(toKebabCase);
	const flag = Object.values(flags)[names.indexOf(name)];
	if (flag === undefined) {
		const nearest = findNearest(name, names);
		throw new UsageError(`There is no flag "${rawName}"${nearest ? `; did you mean "--${nearest}"?` : '.'}`);
	}
	if (flag.label === undefined && inlineValue) throw new UsageError(`${rawName} takes no value.`);
	const isMissing = value === undefined || (!inlineValue && value.startsWith('--'));
	if (flag.label !== undefined && isMissing)
		throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.label}.`);
}
