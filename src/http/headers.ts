import type { FastifyInstance } from 'fastify'

/**
 * No eval, no foreign host, no frame. Vaadin's components bring style elements of their own that change with every
 * version, so styles may be inline; scripts never.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** Those of Helmet, which puts them together anew for every request, word for word. */
const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

const whenEncrypted = { 'strict-transport-security': 'max-age=31536000' }

export const sendSafeHeaders = (app: FastifyInstance, origin: string): void => {
  const isEncrypted = origin.startsWith('https:')
  const directives = isEncrypted ? [...policy, 'upgrade-insecure-requests'] : policy
  const safe = { 'content-security-policy': directives.join(';'), ...always, ...(isEncrypted && whenEncrypted) }
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers(safe)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    next()
  })
}
