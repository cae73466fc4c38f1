import type { Widget } from './pages.js';

export const WIDGETS: readonly Widget[];
export const EMBEDS: string;
