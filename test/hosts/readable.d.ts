import type { Widget } from './pages.js';

export function complaints(widgets: readonly Widget[], page?: Document): Promise<string[]>;
export function quoteComplaints(widgets: readonly Widget[], page?: Document): string[];
