import { StoreBusyError, StoreError } from '../store-error.ts';

/** SQLSTATEs of a transaction that the server undid because of another one: it works when it is run again. */
const CONFLICTS = ['40001', '40P01'];
/** A prepared statement is not there, or is there already. */
const FORGOTTEN = ['26000', '42P05'];
/**
 * What in the server refuses a prepared statement whose table has changed since. The code is that of all that a server
 * cannot do, and the message is in its own language.
 */
const OUTDATED = 'RevalidateCachedQuery';
/** A lock or a statement took too long. */
const TOO_SLOW = ['55P03', '57014'];
/** What `pg` says, without a code, when all connections are in use for too long. */
const IN_USE = /^timeout exceeded when trying/;
/** What `pg` says, without a code, when a query has no answer for too long. */
const SILENT = /^Query read timeout/;
/**
 * The server shuts down, starts, is a standby, has no connection left, or ended one that was idle for too long: one
 * made later may work.
 */
const AWAY = ['57P01', '57P02', '57P03', '57P05', '25006', '25P03', '53300'];
/** What `pg` says, without a code, when a connection ended or cannot be had. */
const CUT = /^(Connection terminated|Query read timeout|Client has encountered|Client was)/;

/** `pg` says this, without a code, when the server asks for a password and we have none. */
const NO_PASSWORD = /client password must be a/;

const REASONS: Readonly<Record<string, string>> = {
	'28': 'refuses the user or the password: check both',
	'3D': 'is not there: create it first',
	'42501': 'may not be changed by this user: make that user its owner',
	'53': 'has run out of disk or memory: look at the machine it runs on',
	'58': 'cannot be read or written: check the disk it is on',
	XX: 'is damaged: look at its log, and restore a backup of it',
};

const codeOf = (error: unknown): string => String((error as { code?: string } | undefined)?.code ?? '');

/** Whether a transaction was undone because of others, and may be run again; or because of what others prepared. */
export function isConflict(error: unknown): boolean {
	return CONFLICTS.includes(codeOf(error)) || isForgotten(error);
}

/** Whether a prepared statement cannot be used under its name. Nothing was done then. */
export function isForgotten(error: unknown): boolean {
	return FORGOTTEN.includes(codeOf(error)) || (error as { routine?: string } | undefined)?.routine === OUTDATED;
}

/** Whether the connection is gone. Of a commit, it is then not known whether it happened. */
export function isUnreachable(error: unknown): boolean {
	const code = codeOf(error);
	if (AWAY.includes(code) || code.startsWith('08')) return true;
	// What the network says, such as ECONNREFUSED, or many of these in one, has no SQLSTATE. So has what a file says.
	if (/^E[A-Z]+_?[A-Z]*$/.test(code)) return (error as NodeJS.ErrnoException).syscall !== 'open';
	return error instanceof Error && code === '' && CUT.test(error.message);
}

/** Whether a table is not there. */
export function isMissingTable(error: unknown): boolean {
	return codeOf(error) === '42P01';
}

/** Whether another process made the same table at the same moment: `if not exists` looks too early to see it. */
export function wasMadeAtOnce(error: unknown): boolean {
	return ['23505', '42P07', '42710'].includes(codeOf(error));
}

/**
 * Says in a sentence what an error of PostgreSQL or of the network means; the error itself becomes the cause. An error
 * without a known reason, such as a broken constraint, is returned as it is.
 *
 * @param name the database without its password
 */
export function explainPostgres(error: unknown, name: string): unknown {
	if (error instanceof StoreError) return error;
	const code = codeOf(error);
	// A name with several addresses gives an error for each, and says nothing by itself.
	const cause = error instanceof AggregateError ? error.errors[0] : error;
	const say = (reason: string) => new StoreError(`The database ${name} ${reason}.`, { cause });
	if (isConflict(error) || TOO_SLOW.includes(code) || IN_USE.test(String((error as Error).message)))
		return new StoreBusyError(`The database ${name} is kept busy by other changes: try again.`, { cause });
	if (NO_PASSWORD.test(String((error as Error).message)))
		return say('asks for a password: write it into the address, PGPASSWORD or ~/.pgpass');
	if (SILENT.test(String((error as Error).message))) return say('does not answer: look at what its server does');
	if (isUnreachable(error)) return say('cannot be reached: check that its server runs and takes connections');
	const reason = Object.entries(REASONS).find(([start]) => code.startsWith(start))?.[1];
	return reason === undefined ? error : say(reason);
}
