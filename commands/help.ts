import type { Command } from '../src/bot/command.ts';
import { EVERYWHERE } from '../src/bot/command-places.ts';
import { composeMessage, container, text } from '../src/cards/message.ts';

const HELP = `### 🎬 Matinee
I learn your taste in movies from the stars you give, and recommend what to watch next.

**Start here**
\`/rate\` Lion King 5 · five movies are enough for good recommendations
\`/recommend\` ten movies for you, with reasons · \`genre\`, \`from\` and \`to\` a year narrow it; the \`mood\` goes from familiar to daring; \`count\` says how many, \`private\` shows them to you alone
\`/persona\` horror · what a typical horror buff would get; you may start from it

**Look around**
\`/movie\` a movie, your stars, and how well it suits you
\`/similar\` movies that appeal to the same people

**Your ratings**
\`/ratings\` all of them, to change or remove
\`/unrate\` take one back
\`/privacy\` see, export or delete what I store

Titles need not be exact: “godfather 2”, “amelie” and “oceans 11” will do. If several movies share a title, add the year.`;

export default {
	data: { ...EVERYWHERE, name: 'help', description: 'What I can do' },
	answers: () => 'privately',
	execute: () => composeMessage([container(text(HELP))], 'privately'),
} satisfies Command;
