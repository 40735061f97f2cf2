/**
 * The arrows of the house: who may import whom. A layer is told by its file name; every other file of a feature is a verb.
 * Each rule is proven to bite in test/arrows.test.ts.
 */
const terms = '^src/[^/]+/terms\\.ts$|^src/terms\\.ts$'
const contracts = '^src/[^/]+/contract\\.ts$'
const rules = '^src/[^/]+/[a-z-]*rules\\.ts$|^src/accounts/permissions\\.ts$'
const queries = '^src/[^/]+/[a-z-]*queries\\.ts$'
const routes = '^src/[^/]+/[a-z-]*routes\\.ts$'
/** The one module that speaks SQLite's full-text dialect. */
const fullTextSql = '^src/clients/client-names\\.ts$'
const schema = '^db/schema/'
const edges = ['^src/(?:app|server|config)\\.ts$', routes, '^src/http/']
const layers = [terms, contracts, rules, queries, ...edges]

/** Everything that `from` may import; whatever else it imports is refused. */
const mayOnlyImport = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})

const mayNotImport = (name, from, to, comment, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path: to, ...more },
})

const npm = (...names) => `^node_modules/(?:${names.join('|')})/`

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What needs both sides is a feature of its own, as reports is.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    mayNotImport(
      'nothing-imports-scripts-or-tests',
      { path: '^(?:src|db|web|templates)/' },
      '^(?:scripts|test)/',
      'Scripts and tests may import anything; nothing imports them.',
    ),
    mayNotImport(
      'no-development-library-at-run-time',
      { path: '^(?:src|db|templates)/' },
      '.',
      'It is not installed there.',
      {
        dependencyTypes: ['npm-dev'],
      },
    ),

    mayOnlyImport('terms-import-nothing', terms, ['^src/terms\\.ts$'], 'Codes and their words stand alone.'),
    mayOnlyImport(
      'contracts-are-schemas',
      contracts,
      [npm('typebox'), terms, contracts],
      'A contract is built of TypeBox, terms and other contracts.',
    ),
    mayOnlyImport(
      'rules-are-pure',
      rules,
      [
        npm('date-fns', '@date-fns/utc', 'fastest-levenshtein', 'i18n-iso-countries'),
        terms,
        rules,
        contracts,
        '^src/places/countr',
        '^src/(?:grouped|order)\\.ts$',
      ],
      'Rules run in the browser too: no clock, no database, no Node.',
    ),
    mayNotImport(
      'rules-take-types-of-contracts',
      { path: rules },
      contracts,
      'A TypeBox value costs the browser 75 kB.',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),
    mayOnlyImport(
      'schema-is-drizzle-and-terms',
      schema,
      [npm('drizzle-orm'), schema, '^db/columns\\.ts$', terms],
      'A table knows codes, and nothing of features.',
    ),
    mayNotImport(
      'database-knows-no-feature',
      { path: '^db/', pathNot: '^db/seed/' },
      '^src/',
      'db/ knows codes and refusals; features know db/.',
      { pathNot: ['^src/errors\\.ts$', terms] },
    ),
    mayNotImport(
      'queries-ask-the-database',
      { path: queries },
      [
        routes,
        '^src/http/(?!contract\\.ts$|pages\\.ts$)',
        '^src/(?:app|server|config)\\.ts$',
        npm('fastify', '@fastify'),
      ],
      'A query knows the database, contracts’ types and rules; no request, no route.',
    ),
    mayNotImport(
      'queries-take-types-of-contracts',
      { path: queries },
      contracts,
      'A contract is checked at the edge.',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),
    mayNotImport('queries-call-no-verb', { path: queries }, '^src/[^/]+/', 'A question changes nothing.', {
      pathNot: [queries, contracts, rules, terms, '^src/http/', fullTextSql],
    }),
    mayNotImport(
      'verbs-know-no-request',
      { path: '^src/[^/]+/', pathNot: [...layers, '^src/accounts/cookie\\.ts$'] },
      [...edges, npm('fastify', '@fastify')],
      'A verb is called by a route, a command or a test alike.',
      { pathNot: ['^src/http/contract\\.ts$'] },
    ),
    mayNotImport(
      'routes-and-rest-touch-no-table',
      { path: [...edges, terms, contracts, rules] },
      schema,
      'Tables belong to queries and verbs.',
    ),
    mayNotImport(
      'routes-are-listed-in-app-alone',
      { path: '^(?:src|db|web|templates)/', pathNot: '^src/app\\.ts$' },
      [routes, '^src/http/health\\.ts$'],
      'app.ts is the table of contents; the routes of a feature are private.',
    ),
    mayNotImport(
      'app-is-built-by-the-server',
      { path: '^(?:src|db|web|templates)/', pathNot: '^src/server\\.ts$' },
      '^src/(?:app|server)\\.ts$',
      'Nothing below knows the app.',
    ),
    mayOnlyImport(
      'templates-draw',
      '^templates/',
      [
        '^templates/',
        npm(
          'pdfkit',
          '@types/pdfkit',
          'fontkit',
          '@types/fontkit',
          'bidi-js',
          '@expo-google-fonts',
          'qrcode-generator',
        ),
        // To read a typeface or a picture, and to pack what is printed.
        '^(?:node:)?(?:fs|module|url|zlib)$',
        terms,
        rules,
        contracts,
      ],
      'What is printed knows words and counted numbers; no database, no clock.',
    ),
    mayNotImport(
      'templates-take-types',
      { path: '^templates/' },
      [rules, contracts],
      'Every number arrives counted, and checked.',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),

    mayNotImport(
      'web-enters-by-three-doors',
      { path: '^web/' },
      '^(?:src|db|templates)/',
      'The browser sees contracts’ types, terms and rules of the server.',
      { pathNot: [contracts, terms, rules] },
    ),
    mayNotImport('web-uses-the-doors', { path: '^web/' }, '^src/', '#contract/…, #terms/… and #rules/…, not a path.', {
      dependencyTypesNot: ['aliased-subpath-import'],
    }),
    mayNotImport(
      'web-takes-types-of-contracts',
      { path: '^web/' },
      contracts,
      'A TypeBox value costs the browser 75 kB.',
      {
        dependencyTypesNot: ['type-only'],
      },
    ),
    mayNotImport(
      'components-know-no-feature',
      { path: '^web/components/' },
      '^web/',
      'A component knows words and looks, and no page.',
      { pathNot: ['^web/components/', '^web/styles/', '^web/app/(?:messages|locale)\\.ts$', '^web/api\\.ts$'] },
    ),
    mayNotImport(
      'elements-do-not-fetch',
      { path: '^web/.+-form\\.ts$' },
      ['^web/.*api\\.ts$', npm('@vaadin/router')],
      'A form edits and announces; its view loads, sends and navigates.',
      { dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['types', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
}
