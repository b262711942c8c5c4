import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { TextKey } from '../texts/message.ts';
import { textsFor } from '../texts/texts.ts';
import { readLocale } from './read-locale.ts';
import { localeOf } from './texts-of.ts';

/** The message-format library as one file that a browser can load. */
const LIBRARY = 'intl-messageformat.iife.js';

/**
 * Serves the page: its HTML with the texts filled in, its scripts and styles, and the library that says its other
 * texts. The language is that of `?language=de`, else the browser's.
 */
export async function servePage(app: FastifyInstance): Promise<void> {
	const html = readFileSync(join(import.meta.dirname, 'page.html'), 'utf8');
	const libraryRoot = dirname(fileURLToPath(import.meta.resolve('intl-messageformat')));
	await app.register(serveFiles, { root: join(import.meta.dirname, 'page') });
	app.get<{ Querystring: { language?: string } }>('/', (request, reply) => {
		const { language } = request.query;
		const locale = language === undefined ? localeOf(request) : readLocale(language);
		return reply.type('text/html; charset=utf-8').send(fillIn(html, locale));
	});
	app.get('/vendor/intl-messageformat.js', (_request, reply) => reply.sendFile(LIBRARY, libraryRoot));
}

/** Fills in `{{page.send}}` and the like, and says the language of the texts and that of the person. */
function fillIn(template: string, locale: string): string {
	const texts = textsFor(locale);
	return template
		.replace('<html lang="en">', `<html lang="${texts.locale}" data-locale="${locale}">`)
		.replace(/\{\{([\w.]+)\}\}/g, (_, key) => escapeHtml(texts.sayMessage({ key: key as TextKey, values: {} })));
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
