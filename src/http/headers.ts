import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * No eval, no foreign host, no frame. Vaadin's components bring style elements of their own that change with every
 * version, so styles may be inline; scripts never.
 */
export const sendSafeHeaders = async (app: FastifyInstance, origin: string): Promise<void> => {
  const encrypted = origin.startsWith('https:')
  await app.register(helmet, {
    global: true,
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xPoweredBy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(encrypted && { 'upgrade-insecure-requests': [] }),
      },
    },
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
