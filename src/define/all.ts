/** Everything that the ready-made bundle is: the archive first, so that the tags find it, then all tags, then the quotes that become them. */
import './archive.js';
import './case-card.js';
import './case-timeline.js';
import './statement-feed.js';
import './statement-search.js';
import './placeholders.js';
