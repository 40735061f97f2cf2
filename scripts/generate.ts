import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * npm run generate -- what_it_does "Why, in one line."
 * drizzle-kit knows no STRICT, so it is added here; then read the file, and look for DROP TABLE.
 */
const [name, why] = process.argv.slice(2)
if (!name || !why) {
  console.error('Usage: npm run generate -- what_it_does "Why, in one line."')
  process.exit(1)
}

const folder = 'db/migrations'
const before = new Set(readdirSync('db').includes('migrations') ? readdirSync(folder) : [])
const made = spawnSync('npx', ['drizzle-kit', 'generate', '--name', name], { stdio: 'inherit' })
if (made.status !== 0) process.exit(made.status ?? 1)

for (const file of readdirSync(folder).filter((one) => one.endsWith('.sql') && !before.has(one))) {
  const sql = readFileSync(`${folder}/${file}`, 'utf8')
  const strict = sql.replace(/^\);$/gm, ') STRICT;').replace(/^\);\n?(?=--> statement-breakpoint)/gm, ') STRICT;')
  writeFileSync(`${folder}/${file}`, `-- ${why}\n${strict}`)
}
