/** A Koa middleware that serves host pages for tests: `/host-page?html=…`, with a content policy in its header if `policy` is given. */
export async function hostPageServer(context, next) {
  if (context.path !== '/host-page') return next();
  const { html, policy } = context.query;
  if (policy) context.set('content-security-policy', String(policy));
  context.type = 'html';
  context.body = String(html);
  return undefined;
}
