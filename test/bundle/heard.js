/** On a host page: notes down every error, warning and breach of the content policy. */
window.heard = [];
addEventListener('error', (event) => window.heard.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => window.heard.push(`rejection: ${event.reason}`));
document.addEventListener('securitypolicyviolation', (event) => window.heard.push(`violation: ${event.violatedDirective}`));
for (const level of ['warn', 'error']) console[level] = (...words) => window.heard.push(`${level}: ${words.join(' ')}`);
