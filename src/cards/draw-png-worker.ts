import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

const ZOOM = 2;

const drawn = new Resvg(workerData, { fitTo: { mode: 'zoom', value: ZOOM }, font: { loadSystemFonts: false } });
parentPort!.postMessage(new Uint8Array(drawn.render().asPng()));
