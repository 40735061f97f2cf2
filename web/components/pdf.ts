import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

export type OpenPdf = {
  /** Of each page, in points. */
  sizes: readonly { width: number; height: number }[]
  /** `page` counts from one; `width` in pixels of the screen. */
  draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>
  close: () => void
}

/**
 * Read in a worker of its own. No frame: the content security policy knows none, phones show no PDF in one, and what the
 * browser puts around it would be in the way of the keyboard.
 */
export const openPdf = async (content: ArrayBuffer): Promise<OpenPdf> => {
  const loading = getDocument({ data: content, enableXfa: false, useWasm: false, useWorkerFetch: false })
  const pdf = await loading.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
  const sizes = pages.map((page) => page.getViewport({ scale: 1 })).map(({ width, height }) => ({ width, height }))
  return {
    sizes,
    draw: async (number, canvas, width) => {
      const page = pages[number - 1]
      const size = sizes[number - 1]
      if (!page || !size) return
      const viewport = page.getViewport({ scale: width / size.width })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport }).promise
    },
    close: () => void loading.destroy(),
  }
}
