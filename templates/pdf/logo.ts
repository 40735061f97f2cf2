import { pageWidth } from './look.ts'
import { mirroredLeft, type Paper, tag } from './paper.ts'

/** The mark of whose paper it is: a PNG or JPEG that was looked through before, and the words that stand for it. */
export type PrintedLogo = { image: Uint8Array; width: number; height: number; alternative: string }

/** As large as a head has room for, in points. */
const room = { width: 150, height: 52 }

/** At the top of a cover, across from where the text begins; read out before it. */
export const printLogo = (paper: Paper, logo: PrintedLogo | null): void => {
  if (!logo) return
  const scale = Math.min(room.width / logo.width, room.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  const x = mirroredLeft(paper, { x: paper.frame.left + pageWidth - width, width })
  const y = 28
  const bbox: [number, number, number, number] = [x, y, x + width, y + height]
  const figure = tag(paper, paper.root, 'Figure', { alt: logo.alternative, bbox })
  figure.add(() => {
    paper.doc.image(Buffer.from(logo.image), x, y, { width, height })
  })
  figure.end()
}
