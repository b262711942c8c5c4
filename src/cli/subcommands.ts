import type { Subcommand } from './subcommand.ts';

/** Every subcommand by its name of one or two words. Each is loaded on demand, and waits for nothing another needs. */
export const SUBCOMMANDS: Readonly<Record<string, () => Promise<Subcommand>>> = {
	resolve: async () => (await import('./resolve.ts')).resolve,
	recommend: async () => (await import('./recommend.ts')).recommend,
	import: async () => (await import('./import/import.ts')).importFile,
	catalogue: async () => (await import('./catalogue/catalogue.ts')).catalogue,
	'catalogue update': async () => (await import('./catalogue/update.ts')).update,
	'catalogue missing': async () => (await import('./catalogue/missing.ts')).missing,
	reindex: async () => (await import('./reindex.ts')).reindex,
	train: async () => (await import('./train/train.ts')).train,
	evaluate: async () => (await import('./evaluate/evaluate.ts')).evaluate,
	'evaluate groups': async () => (await import('./evaluate/evaluate-groups.ts')).evaluateForGroups,
	report: async () => (await import('./report/report.ts')).report,
	'taste-sheet': async () => (await import('./taste-sheet/taste-sheet.ts')).tasteSheet,
	inspect: async () => (await import('./inspect/inspect.ts')).inspect,
	backup: async () => (await import('./backup.ts')).backup,
	restore: async () => (await import('./restore.ts')).restore,
	'store copy': async () => (await import('./store-copy.ts')).storeCopy,
	forget: async () => (await import('./forget.ts')).forget,
	register: async () => (await import('./register.ts')).register,
};
