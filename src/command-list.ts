import help from '../commands/help.ts';
import importHistory from '../commands/import.ts';
import movie from '../commands/movie.ts';
import movienight from '../commands/movienight.ts';
import persona from '../commands/persona.ts';
import privacy from '../commands/privacy.ts';
import rate from '../commands/rate.ts';
import ratings from '../commands/ratings.ts';
import recommend from '../commands/recommend.ts';
import server from '../commands/server.ts';
import settings from '../commands/settings.ts';
import similar from '../commands/similar.ts';
import taste from '../commands/taste.ts';
import unrate from '../commands/unrate.ts';
import watchlist from '../commands/watchlist.ts';
import type { Command } from './bot/command.ts';

/** Every slash command, in the order of /help. */
export const commandList: readonly Command[] = [
	rate,
	recommend,
	persona,
	movie,
	similar,
	taste,
	server,
	ratings,
	importHistory,
	watchlist,
	movienight,
	unrate,
	privacy,
	settings,
	help,
];
