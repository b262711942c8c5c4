import module from 'node:module';

// A thread has a compile cache of its own, and starts in a third of the time with it.
module.enableCompileCache();
await import('./factorise-worker.ts');
