/** Everything that the ready-made bundle is: all tags, and the archive that comes with them. */
import { provideArchive } from '../archive/bundled.js';
import data from '../data.js';
import './statement-feed.js';

provideArchive(data);
