/** Unpacks the browser of the npm package before tests run side by side: each that finds it half unpacked would start it all the same. */
import { npmChromium } from './engines.js';

await npmChromium();
