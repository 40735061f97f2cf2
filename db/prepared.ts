import type { Handle } from './open.ts'

/**
 * A statement that every request runs, built once for each connection: drizzle takes longer to build one than SQLite to
 * answer it. Values come in by `sql.placeholder`.
 */
export const prepared = <Statement>(build: (handle: Handle) => Statement): ((handle: Handle) => Statement) => {
  const built = new WeakMap<Handle, Statement>()
  return (handle) => {
    const known = built.get(handle)
    if (known !== undefined) return known
    const statement = build(handle)
    built.set(handle, statement)
    return statement
  }
}
