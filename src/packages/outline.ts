import type { Block, Run } from './contract.ts'

/** How a block is built, whatever language it speaks: kind, rows, items, and what is filled in. */
export const outlineOf = (block: Block): string => {
  const parts = { heading: 'Überschrift', paragraph: 'Absatz', picture: 'Bild' }
  if (block.kind === 'steps') {
    return `${block.rows.length} Schritte in ${block.head.length} Spalten${filledIn(runsIn(block))}`
  }
  if (block.kind === 'list') return `Liste mit ${block.items.length} Punkten${filledIn(runsIn(block))}`
  if (block.kind === 'note') return `Kasten (${block.blocks.map(outlineOf).join(', ')})`
  return `${parts[block.kind]}${filledIn(runsIn(block))}`
}

/** In whatever order: a sentence turns round in another language. */
const filledIn = (runs: Run[]): string => {
  const names = runs.flatMap(({ placeholder }) => placeholder ?? [])
  return names.length === 0 ? '' : ` mit {${names.sort().join('} {')}}`
}

const runsIn = (block: Block): Run[] => {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'steps':
      return [...block.head, ...block.rows.flat()].flat()
    default:
      return []
  }
}
