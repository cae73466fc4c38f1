/** Hands the bundled archive to all widgets that have no `src`. */
import { provideArchive } from '../archive/bundled.js';
import data from '../data.js';

provideArchive(data);
