import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { TextKey } from '../texts/message.ts';
import type { Texts } from '../texts/texts.ts';

/** The message-format library as one file that a browser can load. */
const LIBRARY = 'intl-messageformat.iife.js';

/**
 * Serves the page: its HTML with the texts filled in, its scripts and styles, and the library that says its other
 * texts.
 */
export async function servePage(app: FastifyInstance, { texts }: { texts: Texts }): Promise<void> {
	const html = fillIn(readFileSync(join(import.meta.dirname, 'page.html'), 'utf8'), texts);
	const libraryRoot = dirname(fileURLToPath(import.meta.resolve('intl-messageformat')));
	await app.register(serveFiles, { root: join(import.meta.dirname, 'page') });
	app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(html));
	app.get('/vendor/intl-messageformat.js', (_request, reply) => reply.sendFile(LIBRARY, libraryRoot));
}

/** Fills in `{{page.title}}` and the like. */
function fillIn(template: string, { locale, sayMessage }: Texts): string {
	return template
		.replace('<html lang="en">', `<html lang="${locale}">`)
		.replace(/\{\{([\w.]+)\}\}/g, (_, key) => escapeHtml(sayMessage({ key: key as TextKey, values: {} })));
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
